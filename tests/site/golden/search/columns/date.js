newsfoldPart("columns/date","abc95e81b7c8",{"first":19451,"of":["]_^`"],"precision":["]]]]"]});
