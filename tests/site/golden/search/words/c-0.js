newsfoldPart("words/c-0","8f79589e61b7",["  ","offic sinc"]);
