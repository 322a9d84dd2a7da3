"""Occurrences: the words that tell a page's lines apart or bind them, and in which lines each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

NOWHERE = 2**31
Whole = npt.NDArray[np.intp]
Chosen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Occurrences:
    """Each line's words, once a line: `words` their numbers, `lines` the line of each, `n` how many lines there are."""

    words: Whole
    lines: Whole
    n: int

    @cached_property
    def sizes(self) -> Whole:
        """How many words each line has."""
        return np.bincount(self.lines, minlength=self.n)

    def count(self, chosen: Chosen) -> Whole:
        """How many of each line's words are `chosen`."""
        return np.bincount(self.lines[chosen], minlength=self.n)

    def total(self, weights: Whole) -> npt.NDArray[np.float64]:
        """The sum of the weights of each line's words."""
        return np.asarray(np.bincount(self.lines, weights, minlength=self.n), dtype=np.float64)

    def among(self, chosen: Chosen) -> Whole:
        """For each word, in how many of the `chosen` lines besides its own it stands."""
        inside = chosen[self.lines]
        counts = np.bincount(self.words[inside], minlength=int(self.words.max(initial=0)) + 1)
        return counts[self.words] - inside

    def gaps(self) -> tuple[Whole, Whole]:
        """For each word, how many lines up and down the next that holds it too stands; NOWHERE where none does."""
        order = np.argsort(self.words, kind="stable")
        again = self.words[order[1:]] == self.words[order[:-1]]
        first, second = order[:-1][again], order[1:][again]
        up, down = (np.full(len(self.words), NOWHERE, dtype=np.intp) for _ in range(2))
        up[second] = down[first] = self.lines[second] - self.lines[first]
        return up, down


def occurrences_of(tokens: Sequence[Sequence[str]]) -> Occurrences:
    """The occurrences of the words of some length, and the numbers, in lines of `tokens`."""
    sets = [{word for word in words if len(word) > 3 or word.isdigit()} for words in tokens]
    numbers: dict[str, int] = {}
    words = [numbers.setdefault(word, len(numbers)) for found in sets for word in found]
    lines = np.repeat(np.arange(len(sets)), list(map(len, sets)))
    return Occurrences(np.array(words, dtype=np.intp), lines, len(sets))
