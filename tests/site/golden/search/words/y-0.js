newsfoldPart("words/y-0","8f79589e61b7",[" !  !  ","bay y grey stay unday tuesday wednesday"]);
