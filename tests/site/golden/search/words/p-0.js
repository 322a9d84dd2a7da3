newsfoldPart("words/p-0","822bf9292f35",["   ","keep stop up"]);
