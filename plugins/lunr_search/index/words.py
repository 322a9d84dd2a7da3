"""Word lists: terms in order, written as what each adds to the one before; theme/search/digits.js reads them."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Prefix

from plugins.lunr_search.index.digits import number_text

SEPARATOR = " "


def list_words(words: Sequence[str]) -> list[str]:
    """Write words: how many UTF-16 units each shares with the one before, and the rest of each."""
    shared = [Prefix.similarity(before, word) for before, word in pairwise(["", *words])]
    lengths = np.array([units(word[:length]) for word, length in zip(words, shared, strict=True)], np.int64)
    rests = (word[length:] for word, length in zip(words, shared, strict=True))
    return [number_text(lengths), SEPARATOR.join(rests)]


def units(word: str) -> int:
    """How many UTF-16 units a word has."""
    return len(word) if word.isascii() else len(word) + sum(sign > "\uffff" for sign in word)
