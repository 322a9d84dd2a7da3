newsfoldPart("words/i-0","822bf9292f35",["      ","carri ferri hi i jori nobodi"]);
