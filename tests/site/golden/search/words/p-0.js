newsfoldPart("words/p-0","abc95e81b7c8",["   ","keep stop up"]);
