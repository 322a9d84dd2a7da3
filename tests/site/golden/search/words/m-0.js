newsfoldPart("words/m-0","822bf9292f35",["    ","from nightswimm them wim"]);
