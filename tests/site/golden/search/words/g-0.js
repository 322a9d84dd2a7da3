newsfoldPart("words/g-0","8f79589e61b7",["   ","long passeng young"]);
