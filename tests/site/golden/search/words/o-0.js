newsfoldPart("words/o-0","822bf9292f35",["      ! ","go no odo photo so to wo who"]);
