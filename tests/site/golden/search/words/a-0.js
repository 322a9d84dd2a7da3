newsfoldPart("words/a-0","abc95e81b7c8",[" !   ","a da ha tea wa"]);
