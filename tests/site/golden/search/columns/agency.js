newsfoldPart("columns/agency","46d04328d8fd",{"names":["","Reuters"],"of":["]^^]"]});
