newsfoldPart("words/f-0","822bf9292f35",[" #","of f"]);
