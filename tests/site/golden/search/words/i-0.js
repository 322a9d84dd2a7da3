newsfoldPart("words/i-0","8f79589e61b7",["      ","carri ferri hi i jori nobodi"]);
