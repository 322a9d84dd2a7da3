newsfoldPart("words/o-0","abc95e81b7c8",["      ! ","go no odo photo so to wo who"]);
