newsfoldPart("words/v-0","8f79589e61b7",["   ","abov leav twelv"]);
