newsfoldPart("words/g-0","abc95e81b7c8",["   ","long passeng young"]);
