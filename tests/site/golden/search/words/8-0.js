newsfoldPart("words/8-0","46d04328d8fd",["    ","lifeboat marmalad smoulder thirteen"]);
