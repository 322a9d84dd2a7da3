newsfoldPart("lengths","8f79589e61b7",["j`hl","```_"]);
