"""Occurrences: the words that tell a page's lines apart or bind them, and in which lines each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

NOWHERE = 2**31
Whole = npt.NDArray[np.intp]
Chosen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Occurrences:
    """Each line's words, once a line: `words` their numbers, of which there are `distinct` ones, `lines` their lines.

    `sizes` is how many words each line has.
    """

    words: Whole
    distinct: int
    lines: Whole
    sizes: Whole

    @property
    def n(self) -> int:
        """How many lines there are."""
        return len(self.sizes)

    def count(self, chosen: Chosen) -> Whole:
        """How many of each line's words are `chosen`."""
        return np.bincount(self.lines[chosen], minlength=self.n)

    def total(self, weights: Whole) -> npt.NDArray[np.float64]:
        """The sum of the weights of each line's words."""
        return np.asarray(np.bincount(self.lines, weights, minlength=self.n), dtype=np.float64)

    def among(self, chosen: Chosen) -> Whole:
        """For each word, in how many of the `chosen` lines besides its own it stands."""
        inside = chosen[self.lines]
        counts = np.bincount(self.words[inside], minlength=self.distinct)
        return counts[self.words] - inside

    def gaps(self) -> tuple[Whole, Whole]:
        """For each word, how many lines up and down the next that holds it too stands; NOWHERE where none does."""
        order = np.argsort(self.words, kind="stable")
        again = self.words[order[1:]] == self.words[order[:-1]]
        first, second = order[:-1][again], order[1:][again]
        up, down = (np.full(len(self.words), NOWHERE, dtype=np.intp) for _ in range(2))
        up[second] = down[first] = self.lines[second] - self.lines[first]
        return up, down


def occurrences_of(lines: Sequence[Sequence[str]]) -> Occurrences:
    """The occurrences of the words that each of `lines` holds, once or more often."""
    each = list(map(dict.fromkeys, lines))
    words = list(chain.from_iterable(each))
    numbers = {word: number for number, word in enumerate(dict.fromkeys(words))}
    sizes = np.array(list(map(len, each)), dtype=np.intp)
    return Occurrences(
        np.array([numbers[word] for word in words], dtype=np.intp),
        len(numbers),
        np.repeat(np.arange(len(each)), sizes),
        sizes,
    )
