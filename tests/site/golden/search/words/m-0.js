newsfoldPart("words/m-0","abc95e81b7c8",["    ","from nightswimm them wim"]);
