newsfoldPart("words/o-0","8f79589e61b7",["      ! ","go no odo photo so to wo who"]);
