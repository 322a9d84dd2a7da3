newsfoldPart("words/7-0","46d04328d8fd",["        ","council forward harbour kitchen lantern passeng swimmer tuesday"]);
