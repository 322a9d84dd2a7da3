newsfoldPart("words/d-0","abc95e81b7c8",[" ! !  !  !   ","ad nd bird uild cold find orward good had ead marmalad said told"]);
