newsfoldPart("words/f-0","8f79589e61b7",[" #","of f"]);
