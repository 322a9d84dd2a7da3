newsfoldPart("words/t-0","822bf9292f35",["  # !    #! !! !!    ","at built t caught ount first gazett it lifeboat ght ost market inut ost nest ight ot out put sent that"]);
