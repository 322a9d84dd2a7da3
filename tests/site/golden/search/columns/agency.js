newsfoldPart("columns/agency","822bf9292f35",{"names":["","Reuters"],"of":["]^^]"]});
