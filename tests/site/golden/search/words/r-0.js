newsfoldPart("words/r-0","8f79589e61b7",["  !  # !    ! # !  # ","ashor baker efor door for ur harbour er jar keeper longer oar tter repair uter smoulder wimmer upper warmer ter year"]);
