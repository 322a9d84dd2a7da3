newsfoldPart("words/r-0","abc95e81b7c8",["  !  # !    ! # !  # ","ashor baker efor door for ur harbour er jar keeper longer oar tter repair uter smoulder wimmer upper warmer ter year"]);
