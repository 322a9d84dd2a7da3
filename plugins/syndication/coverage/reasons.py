"""Reasons: the words that two captures are found to be related by, as people can read them."""

from typing import NamedTuple

from plugins.syndication.coverage.index import Index
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


def weightiest(index: Index, shared: Shared, pairs: int) -> list[list[Word]]:
    """List for each of so many pairs the words that weigh most in both."""
    best = best_of_each(shared.pair, shared.product, _LOOKED_AT)
    own = shared.own[best]
    names = index.names[index.captures.numbers[own]]
    columns = (index.starts[own], index.ends[own], shared.product[best], names)
    words: list[list[Word]] = [[] for _ in range(pairs)]
    for pair, word in zip(shared.pair[best].tolist(), map(Word, *(column.tolist() for column in columns)), strict=True):
        words[pair].append(word)
    return words


def because(words: list[Word], text: str, other: str) -> tuple[str, ...]:
    """Spell the weightiest words of two texts as the first has them, names and figures first.

    Names that stand side by side in both are given as one.
    """
    phrases = sorted(_joined(sorted(words), text, other), key=lambda word: (-word.weight, word.start))
    first = sorted(phrases[:_NAMED], key=lambda word: not word.name)
    return tuple(_spelled(word, text) for word in first)


def _joined(words: list[Word], text: str, other: str) -> list[Word]:
    phrases: list[Word] = []
    for word in words:
        last = phrases[-1] if phrases else None
        if last and last.name and word.name and _is_one(last, word, text, other):
            phrases[-1] = Word(last.start, word.end, max(last.weight, word.weight), True)
        else:
            phrases.append(word)
    return phrases


def _is_one(last: Word, word: Word, text: str, other: str) -> bool:
    return text[last.end : word.start] in _WITHIN_NAMES and text[last.start : word.end] in other


def _spelled(word: Word, text: str) -> str:
    spelled = text[word.start : word.end]
    # a word that is no name has a capital where it begins a sentence
    return spelled if word.name or spelled.islower() or spelled.lower() not in text else spelled.lower()
