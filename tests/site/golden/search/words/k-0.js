newsfoldPart("words/k-0","abc95e81b7c8",["      # ","ask clock deck look prank stork ruck thank"]);
