newsfoldPart("words/t-0","8f79589e61b7",["  # !    #! !! !!    ","at built t caught ount first gazett it lifeboat ght ost market inut ost nest ight ot out put sent that"]);
