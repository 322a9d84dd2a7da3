newsfoldPart("words/y-0","abc95e81b7c8",[" !  !  ","bay y grey stay unday tuesday wednesday"]);
