newsfoldPart("words/t-0","abc95e81b7c8",["  # !    #! !! !!    ","at built t caught ount first gazett it lifeboat ght ost market inut ost nest ight ot out put sent that"]);
