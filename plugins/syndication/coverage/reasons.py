"""Reasons: the words that two captures are found to be related by, as people can read them."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.layout import Numbers
from plugins.syndication.coverage.ranking import best_of_each
from plugins.syndication.coverage.search import Shared

_NAMED = 5
_LOOKED_AT = 8
_WITHIN_NAMES = frozenset((" ", "-", " of ", " de ", " du ", " di ", " da ", " von ", " van "))


class Word(NamedTuple):
    """A shared word or phrase: where it first stands in the first capture, its weight, and whether it is a name."""

    start: int
    end: int
    weight: float
    name: bool


def weightiest(shared: Shared, pairs: int) -> tuple[NDArray[np.int32], Numbers]:
    """How many words are named of each of so many pairs, and their entries: those that weigh most in both, in order."""
    best = best_of_each(shared.pair, shared.product, _LOOKED_AT)
    return np.bincount(shared.pair[best], minlength=pairs).astype(np.int32), shared.entry[best]


def because(words: list[Word], text: str, other: Callable[[], str]) -> tuple[str, ...]:
    """Spell the weightiest words of two texts as the first has them, names and figures first.

    Names that stand side by side in both are given as one; only for these is the `other` text asked for.
    """
    phrases = sorted(_joined(sorted(words), text, other), key=lambda word: (-word.weight, word.start))
    first = sorted(phrases[:_NAMED], key=lambda word: not word.name)
    return tuple(_spelled(word, text) for word in first)


def _joined(words: list[Word], text: str, other: Callable[[], str]) -> list[Word]:
    phrases: list[Word] = []
    for word in words:
        last = phrases[-1] if phrases else None
        if last and last.name and word.name and _is_one(last, word, text, other):
            phrases[-1] = Word(last.start, word.end, max(last.weight, word.weight), True)
        else:
            phrases.append(word)
    return phrases


def _is_one(last: Word, word: Word, text: str, other: Callable[[], str]) -> bool:
    return text[last.end : word.start] in _WITHIN_NAMES and text[last.start : word.end] in other()


def _spelled(word: Word, text: str) -> str:
    spelled = text[word.start : word.end]
    # a word that is no name has a capital where it begins a sentence
    return spelled if word.name or spelled.islower() or spelled.lower() not in text else spelled.lower()
