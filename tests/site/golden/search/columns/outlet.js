newsfoldPart("columns/outlet","abc95e81b7c8",{"names":["","Otter Bay Mail","The Sallow Gazette"],"of":["]_^^"]});
