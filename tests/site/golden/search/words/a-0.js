newsfoldPart("words/a-0","8f79589e61b7",[" !   ","a da ha tea wa"]);
