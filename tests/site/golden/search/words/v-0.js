newsfoldPart("words/v-0","abc95e81b7c8",["   ","abov leav twelv"]);
