newsfoldPart("words/d-0","822bf9292f35",[" ! !  !  !   ","ad nd bird uild cold find orward good had ead marmalad said told"]);
