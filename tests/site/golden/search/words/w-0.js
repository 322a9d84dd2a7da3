newsfoldPart("words/w-0","8f79589e61b7",["  ! ","crew new ow sallow"]);
