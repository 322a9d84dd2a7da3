newsfoldPart("words/i-0","abc95e81b7c8",["      ","carri ferri hi i jori nobodi"]);
