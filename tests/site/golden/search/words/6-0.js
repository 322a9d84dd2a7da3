newsfoldPart("words/6-0","46d04328d8fd",["        !  # !$! !","branch caught eleven funnel gazett keeper longer market otion nobodi repair uter sallow trike uck unday warmer histl"]);
