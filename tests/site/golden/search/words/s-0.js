newsfoldPart("words/s-0","8f79589e61b7",["    ","as cross is miss"]);
