"""Pairing: captures two at a time, by what their texts share."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from plugins.syndication.comparison import Comparison
from plugins.syndication.measure import IDENTICAL, Measure
from plugins.syndication.relation import judge_copies
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

Pair = tuple[str, str]
"""Two captures by id, a < b."""


@dataclass(frozen=True, eq=False)
class Pairing:
    """The captures of a comparison, by id, two at a time."""

    comparison: Comparison
    thresholds: Thresholds

    def copies(self) -> dict[Pair, float]:
        """The pairs of copies, with their containment."""
        found = self._of_texts(self.comparison.likely(self.thresholds.least_copy))
        return {(a.id, b.id): one.containment for a, b, one in found if judge_copies(one, a, b, self.thresholds)}

    def listed(self) -> Iterator[tuple[Witness, Witness, Measure]]:
        """Each pair that shares enough to be listed, with what it shares: some words, or most of a short text."""
        size, least = self.thresholds.shingle_words, self.thresholds.shared_words
        pairs = self.comparison.likely(self.thresholds.least_copy, least // 2 - size + 1)
        for a, b, found in self._of_texts(pairs):
            if found.shared + size > least or found.containment >= self.thresholds.least_copy:
                yield a, b, found

    def measure(self, a: str, b: str) -> Measure:
        """What two captures share."""
        number = self.comparison.number
        return IDENTICAL if number[a] == number[b] else self.comparison.measure(number[a], number[b])

    def alike(self, a: str, b: str) -> float:
        """The containment of two captures."""
        return self.measure(a, b).containment

    def _of_texts(self, pairs: list[tuple[int, int]]) -> Iterator[tuple[Witness, Witness, Measure]]:
        """Give each pair of captures of these pairs of texts, and of those of one text, with what it shares."""
        texts, prints = self.comparison.texts, self.comparison.prints
        for text, print_ in zip(texts, prints, strict=True):
            if print_.words >= self.thresholds.min_words:
                yield from ((a, b, IDENTICAL) for a, b in combinations(text, 2))
        for i, j in pairs:
            found = self.comparison.measure(i, j)
            for a, b in product(texts[i], texts[j]):
                yield (a, b, found) if a.id < b.id else (b, a, found)
