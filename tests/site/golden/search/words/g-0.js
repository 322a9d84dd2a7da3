newsfoldPart("words/g-0","822bf9292f35",["   ","long passeng young"]);
