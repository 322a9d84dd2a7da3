newsfoldPart("words/s-0","abc95e81b7c8",["    ","as cross is miss"]);
