newsfoldPart("words/h-0","abc95e81b7c8",["      !","anyth branch each finch tooth which ith"]);
