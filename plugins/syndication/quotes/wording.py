"""Wordings: the words of many quotations as numbers that are quick to compare."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, tokens

_RUN = 4
_NEIGHBOURS = 3
_BLOCK = 4096
_BREAK = "\n"

Pairs = NDArray[np.int64]


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

    def chosen(self, some: Sequence[int]) -> "Wordings":
        """The words of some of the quotations, in the order given."""
        sizes = np.diff(self.begins)[list(some)]
        hashes = [np.empty(0, np.uint64), *(self.of(at) for at in some)]
        return Wordings(np.concatenate(hashes), np.concatenate(([0], np.cumsum(sizes))).astype(np.int64))


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


def sharing(wordings: Wordings, speakers: NDArray[np.int64]) -> Pairs:
    """Pairs of quotations that share a run of four words, as rows of two numbers, the lower one first; each pair once.

    Of many quotations with one run each is paired with a few next to it, and with a few next to it of its speaker
    (`speakers` numbers them): those of one utterance hang together.
    """
    runs = shingles(wordings.hashes, _RUN)
    owners = np.repeat(np.arange(len(wordings.begins) - 1), np.diff(wordings.begins))
    if len(wordings.hashes) < _RUN:
        return np.empty((0, 2), np.int64)
    inside = owners[: len(runs)] == owners[_RUN - 1 :]
    runs, owners = runs[inside], owners[: len(inside)][inside]
    found = [np.empty((0, 2), np.int64)]
    for order in (np.lexsort((owners, runs)), np.lexsort((owners, speakers[owners], runs))):
        run, owner = runs[order], owners[order]
        for step in range(1, _NEIGHBOURS + 1):
            same = (run[:-step] == run[step:]) & (owner[:-step] != owner[step:])
            found.append(np.stack((owner[:-step][same], owner[step:][same]), axis=1))
    return np.unique(np.sort(np.concatenate(found), axis=1), axis=0)


def common_words(one: Hashes, other: Hashes) -> int:
    """How many words two quotations have in common in one order (longest common subsequence)."""
    return int(LCSseq.similarity(one.tolist(), other.tolist()))


def holds(longer: Hashes, shorter: Hashes) -> bool:
    """Whether one quotation has the words of another, one after the other."""
    whole, part = longer.tobytes(), shorter.tobytes()
    at = whole.find(part)
    while at > 0 and at % longer.itemsize:
        at = whole.find(part, at + 1)
    return at >= 0 and len(part) > 0


def root(parents: list[int], at: int) -> int:
    """The first of those that `at` hangs together with; shortens the way there."""
    while parents[at] != at:
        parents[at] = parents[parents[at]]
        at = parents[at]
    return at
