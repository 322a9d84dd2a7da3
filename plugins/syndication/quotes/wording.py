"""Wordings: the words of many quotations as numbers that are quick to compare."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, tokens

_RUN = 4
_BLOCK = 4096
_BREAK = "\n"


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """The words of quotations one after the other, each word a hash; `begins` says where each quotation begins."""

    hashes: Hashes
    begins: NDArray[np.int64]

    def of(self, at: int) -> Hashes:
        """The words of one quotation."""
        return self.hashes[self.begins[at] : self.begins[at + 1]]

    def size(self, at: int) -> int:
        """How many words one quotation has."""
        return int(self.begins[at + 1] - self.begins[at])

    def chosen(self, some: NDArray[np.int64]) -> "Wordings":
        """The words of some of the quotations, in the order given."""
        sizes = np.diff(self.begins)[some]
        ends = np.cumsum(sizes)
        places = np.repeat(self.begins[:-1][some] - (ends - sizes), sizes)
        return Wordings(self.hashes[places + np.arange(len(places))], np.concatenate(([0], ends)))


def wordings_of(texts: Sequence[str]) -> Wordings:
    """Take the words of texts, folded as copies are compared by."""
    hashes: list[Hashes] = [np.empty(0, np.uint64)]
    sizes: list[NDArray[np.int64]] = [np.zeros(1, np.int64)]
    for begin in range(0, len(texts), _BLOCK):
        block = texts[begin : begin + _BLOCK]
        ends = np.cumsum([len(text) + len(_BREAK) for text in block])
        found = tokens(_BREAK.join(block))
        hashes.append(found.hashes)
        sizes.append(np.bincount(np.searchsorted(ends, found.starts, side="right"), minlength=len(block)))
    return Wordings(np.concatenate(hashes), np.cumsum(np.concatenate(sizes)))


def runs_of(wordings: Wordings) -> tuple[Hashes, NDArray[np.int64]]:
    """The runs of four words of quotations, each once for a quotation, and beside each the place of its quotation."""
    owners = np.repeat(np.arange(len(wordings.begins) - 1), np.diff(wordings.begins))
    if len(owners) < _RUN:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    runs = shingles(wordings.hashes, _RUN)
    inside = owners[: len(runs)] == owners[_RUN - 1 :]
    runs, owners = runs[inside], owners[: len(inside)][inside]
    order = np.lexsort((runs, owners))
    runs, owners = runs[order], owners[order]
    first = np.ones(len(runs), np.bool_)
    first[1:] = (runs[1:] != runs[:-1]) | (owners[1:] != owners[:-1])
    return runs[first], owners[first]


def common_words(one: Sequence[int], other: Sequence[int]) -> int:
    """How many words two quotations have in common in one order (longest common subsequence)."""
    return int(LCSseq.similarity(one, other))


def holds(longer: Hashes, shorter: Hashes) -> bool:
    """Whether one quotation has the words of another, one after the other."""
    whole, part = longer.tobytes(), shorter.tobytes()
    at = whole.find(part)
    while at > 0 and at % longer.itemsize:
        at = whole.find(part, at + 1)
    return at >= 0 and len(part) > 0


def root(parents: dict[int, int], at: int) -> int:
    """The first of those that `at` hangs together with; shortens the way there."""
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at
