"""Word lists: terms in order, written as what each adds to the one before; theme/search/digits.js reads them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Prefix

from plugins.lunr_search.index.digits import write_numbers

SEPARATOR = " "


def list_words(words: Sequence[str]) -> list[str]:
    """Write words: how many UTF-16 units each shares with the one before, and the rest of each."""
    (written,) = list_stretches(words, [0, len(words)])
    return written


def list_stretches(words: Sequence[str], cuts: Sequence[int]) -> list[list[str]]:
    """Write the words between each two cuts as a list of its own."""
    first = frozenset(cuts)
    shared = [
        0 if place in first else Prefix.similarity(before, word)
        for place, (before, word) in enumerate(pairwise(["", *words]))
    ]
    rests = [word[length:] for word, length in zip(words, shared, strict=True)]
    written = write_numbers(np.fromiter((units(word[:n]) for word, n in zip(words, shared, strict=True)), np.int64))
    return [[written.text(start, end), SEPARATOR.join(rests[start:end])] for start, end in pairwise(cuts)]


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
