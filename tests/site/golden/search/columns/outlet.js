newsfoldPart("columns/outlet","822bf9292f35",{"names":["","Otter Bay Mail","The Sallow Gazette"],"of":["]_^^"]});
