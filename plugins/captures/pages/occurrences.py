"""Occurrences: the words that tell a page's lines apart or bind them, and in which lines each stands."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any

import numpy as np
import numpy.typing as npt

NOWHERE = 2**31
SMALL = 2**16
Whole = npt.NDArray[np.intp]
Chosen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Occurrences:
    """Each line's words, once a line: `words` their numbers, of which there are `distinct` ones, `lines` their lines.

    `sizes` is how many words each line has. Several choices, a row each, are counted at once: calling numpy takes
    longer than what it computes.
    """

    words: Whole
    distinct: int
    lines: Whole
    sizes: Whole

    @property
    def n(self) -> int:
        """How many lines there are."""
        return len(self.sizes)

    def total(self, weights: npt.NDArray[Any]) -> Whole:
        """The sum of the weights of each line's words: of `chosen` ones how many there are."""
        sums = np.zeros((*weights.shape[:-1], len(self.words) + 1), dtype=np.intp)
        np.cumsum(weights, axis=-1, out=sums[..., 1:])
        ends = np.cumsum(self.sizes)
        totals: Whole = sums.take(ends, axis=-1)
        totals -= sums.take(ends - self.sizes, axis=-1)
        return totals

    def among(self, chosen: Chosen) -> Whole:
        """For each word, in how many of the `chosen` lines besides its own it stands."""
        inside = chosen.take(self.lines, axis=-1)
        rows = np.arange(chosen[..., 0].size).reshape(*chosen.shape[:-1], 1) * self.distinct
        counts = np.bincount((rows + self.words)[inside], minlength=rows.size * self.distinct)
        others: Whole = counts[rows + self.words] - inside
        return others

    def gaps(self) -> tuple[Whole, Whole]:
        """For each word, how many lines up and down the next that holds it too stands; NOWHERE where none does."""
        # small numbers are sorted by counting
        order = np.argsort(self.words.astype(np.uint16) if self.distinct < SMALL else self.words, kind="stable")
        words, lines = self.words[order], self.lines[order]
        again = words[1:] == words[:-1]
        first, second = order[:-1][again], order[1:][again]
        up, down = np.full((2, len(words)), NOWHERE, dtype=np.intp)
        up[second] = down[first] = (lines[1:] - lines[:-1])[again]
        return up, down


def occurrences_of(lines: Sequence[Sequence[str]]) -> Occurrences:
    """The occurrences of the words that each of `lines` holds, once or more often."""
    each = list(map(dict.fromkeys, lines))
    sizes = list(map(len, each))
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    words = np.fromiter(map(numbers.__getitem__, chain.from_iterable(each)), np.intp, sum(sizes))
    return Occurrences(words, len(numbers), np.arange(len(each)).repeat(sizes), np.array(sizes, dtype=np.intp))
