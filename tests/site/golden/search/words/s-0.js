newsfoldPart("words/s-0","822bf9292f35",["    ","as cross is miss"]);
