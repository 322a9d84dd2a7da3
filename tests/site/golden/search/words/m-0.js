newsfoldPart("words/m-0","8f79589e61b7",["    ","from nightswimm them wim"]);
