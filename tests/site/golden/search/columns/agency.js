newsfoldPart("columns/agency","8f79589e61b7",{"names":["","Reuters"],"of":["^^]]"]});
