newsfoldPart("words/r-0","822bf9292f35",["  !  # !    ! # !  # ","ashor baker efor door for ur harbour er jar keeper longer oar tter repair uter smoulder wimmer upper warmer ter year"]);
