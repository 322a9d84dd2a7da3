newsfoldPart("words/c-0","abc95e81b7c8",["  ","offic sinc"]);
