newsfoldPart("words/k-0","8f79589e61b7",["      # ","ask clock deck look prank stork ruck thank"]);
