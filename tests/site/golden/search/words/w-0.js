newsfoldPart("words/w-0","822bf9292f35",["  ! ","crew new ow sallow"]);
