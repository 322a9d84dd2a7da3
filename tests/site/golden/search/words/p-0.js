newsfoldPart("words/p-0","8f79589e61b7",["   ","keep stop up"]);
