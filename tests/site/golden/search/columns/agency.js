newsfoldPart("columns/agency","abc95e81b7c8",{"names":["","Reuters"],"of":["]^^]"]});
