newsfoldPart("columns/date","8f79589e61b7",{"first":19451,"of":["^_`]"],"precision":["]]]]"]});
