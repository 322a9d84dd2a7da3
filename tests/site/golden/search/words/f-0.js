newsfoldPart("words/f-0","abc95e81b7c8",[" #","of f"]);
