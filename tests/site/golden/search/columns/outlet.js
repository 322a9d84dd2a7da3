newsfoldPart("columns/outlet","46d04328d8fd",{"names":["","Otter Bay Mail","The Sallow Gazette"],"of":["]_^^"]});
