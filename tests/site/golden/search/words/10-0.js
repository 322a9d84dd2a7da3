newsfoldPart("words/10-0","46d04328d8fd",[" ","nightswimm"]);
