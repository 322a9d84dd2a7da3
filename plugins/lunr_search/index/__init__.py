"""The index: terms counted, posted and cut into parts."""
