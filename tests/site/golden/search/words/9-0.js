newsfoldPart("words/9-0","46d04328d8fd",[" ","wednesday"]);
