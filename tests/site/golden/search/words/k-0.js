newsfoldPart("words/k-0","822bf9292f35",["      # ","ask clock deck look prank stork ruck thank"]);
