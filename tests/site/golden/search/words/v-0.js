newsfoldPart("words/v-0","822bf9292f35",["   ","abov leav twelv"]);
