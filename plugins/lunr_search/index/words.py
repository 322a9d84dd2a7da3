"""Word lists: terms in order, written as what each adds to the one before; theme/search/digits.js reads them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Prefix

from plugins.lunr_search.index.digits import number_text

SEPARATOR = " "


def list_words(words: Sequence[str]) -> list[str]:
    """Write words: how many UTF-16 units each shares with the one before, and the rest of each."""
    shared = [Prefix.similarity(before, word) for before, word in pairwise(["", *words])]
    in_units = (units(word[:length]) for word, length in zip(words, shared, strict=True))
    rests = (word[length:] for word, length in zip(words, shared, strict=True))
    return [number_text(np.fromiter(in_units, np.int64)), SEPARATOR.join(rests)]


def units(word: str) -> int:
    """How many UTF-16 units a word has."""
    return len(word) if word.isascii() else len(word) + sum(sign > "\uffff" for sign in word)


def first_words(lists: Iterable[Sequence[str]]) -> list[str]:
    """For each list the shortest start of its first word by which it is told from the list before."""
    starts: list[str] = []
    last = ""
    for words in lists:
        starts.append(words[0][: Prefix.similarity(last, words[0]) + 1])
        last = words[-1]
    return starts
