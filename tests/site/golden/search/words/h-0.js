newsfoldPart("words/h-0","8f79589e61b7",["      !","anyth branch each finch tooth which ith"]);
