"""Reasons: the words that two captures are found to be related by, as people can read them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from plugins.syndication.coverage.index import Index
from plugins.syndication.coverage.search import Shared
from plugins.syndication.coverage.terms import Terms

_NAMED = 5
_LOOKED_AT = 8


class _Word(NamedTuple):
    start: int
    end: int
    weight: float
    name: bool


@dataclass(frozen=True, slots=True, eq=False)
class Reasons:
    """Spells shared terms, by the index of captures and the terms that it was made of."""

    index: Index
    terms: Terms

    def because(self, shared: Shared, text: str, others: Sequence[str]) -> list[tuple[str, ...]]:
        """Name what weighs most in a capture and in each of the others, names and figures first, as the capture has it.

        Names that stand side by side in both are given as one. The texts are those of the capture and of the others.
        """
        words: list[list[_Word]] = [[] for _ in others]
        for other, word in self._weightiest(shared):
            words[other].append(word)
        return [_named(some, text, other) for some, other in zip(words, others, strict=True)]

    def _weightiest(self, shared: Shared) -> list[tuple[int, _Word]]:
        order = np.lexsort((shared.own, -np.round(shared.product, 6), shared.other))
        other = shared.other[order]
        order = order[np.arange(len(order)) - np.searchsorted(other, other) < _LOOKED_AT]
        own = shared.own[order]
        place, name = self.index.places[own], self.index.names[self.index.captures.numbers[own]]
        columns = (self.terms.starts[place], self.terms.ends[place], shared.product[order], name)
        words = map(_Word, *(column.tolist() for column in columns))
        return list(zip(shared.other[order].tolist(), words, strict=True))


def _named(words: list[_Word], text: str, other: str) -> tuple[str, ...]:
    phrases = sorted(_joined(sorted(words), text, other), key=lambda word: (-word.weight, word.start))
    first = sorted(phrases[:_NAMED], key=lambda word: not word.name)
    return tuple(_spelled(word, text) for word in first)


def _joined(words: list[_Word], text: str, other: str) -> list[_Word]:
    phrases: list[_Word] = []
    for word in words:
        last = phrases[-1] if phrases else None
        if last and last.name and word.name and word.start - last.end == 1 and _stands(text, last.start, word, other):
            phrases[-1] = _Word(last.start, word.end, max(last.weight, word.weight), True)
        else:
            phrases.append(word)
    return phrases


def _stands(text: str, start: int, word: _Word, other: str) -> bool:
    return text[word.start - 1] == " " and text[start : word.end] in other


def _spelled(word: _Word, text: str) -> str:
    spelled = text[word.start : word.end]
    # a word that is no name has a capital where it begins a sentence
    return spelled if word.name or spelled.islower() or spelled.lower() not in text else spelled.lower()
