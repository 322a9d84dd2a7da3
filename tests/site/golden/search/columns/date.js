newsfoldPart("columns/date","46d04328d8fd",{"first":19451,"of":["]_^`"],"precision":["]]]]"]});
