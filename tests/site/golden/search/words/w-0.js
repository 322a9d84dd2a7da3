newsfoldPart("words/w-0","abc95e81b7c8",["  ! ","crew new ow sallow"]);
