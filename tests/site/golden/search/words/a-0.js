newsfoldPart("words/a-0","822bf9292f35",[" !   ","a da ha tea wa"]);
