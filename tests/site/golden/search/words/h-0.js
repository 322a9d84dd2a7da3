newsfoldPart("words/h-0","822bf9292f35",["      !","anyth branch each finch tooth which ith"]);
