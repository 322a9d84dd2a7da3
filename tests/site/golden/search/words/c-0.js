newsfoldPart("words/c-0","822bf9292f35",["  ","offic sinc"]);
