newsfoldPart("words/d-0","8f79589e61b7",[" ! !  !  !   ","ad nd bird uild cold find orward good had ead marmalad said told"]);
