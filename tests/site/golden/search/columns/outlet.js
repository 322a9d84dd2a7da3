newsfoldPart("columns/outlet","8f79589e61b7",{"names":["","Otter Bay Mail","The Sallow Gazette"],"of":["^_^]"]});
