newsfoldPart("columns/date","822bf9292f35",{"first":19451,"of":["]_^`"],"precision":["]]]]"]});
