"""Coverage of one matter: what captures have in common, found without comparing each with each."""
