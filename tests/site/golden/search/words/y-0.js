newsfoldPart("words/y-0","822bf9292f35",[" !  !  ","bay y grey stay unday tuesday wednesday"]);
