"""Index: how much each term weighs in each capture, which of them it is looked up by, and which captures hold a term.

All figures are whole numbers, or steps, so that sums are the same in any order, and so that few change with a capture:
how rare a term is, is told by the power of four that is nearest to the number of stories which hold it.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.rows import GONE, Counts, Numbers, Rows, Splice, no_rows

_OTHER_STORIES = 30
"""As many stories are taken to exist besides, so that a word two of three captures hold is still a rare one."""
_HOLDERS_READ = 6000
"""Holders read for one capture, about: its terms bring up others from the most telling down until then."""
_AT_ONCE = 256  # captures: their entries stay near the processor
UNIT = 1 << 14
"""What a whole length is in weights."""

Weights = NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Captures that hold words, with what these weigh there: row n lies from `offsets[n]` to `offsets[n + 1]`."""

    offsets: Numbers
    captures: NDArray[np.int32]
    weights: Weights


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Captures as rows of weighted terms.

    `speaks` says which captures speak for their stories, `stories` counts for each word the stories whose speaker holds
    it; `weights` and `read` say for each entry what it weighs and whether its capture is looked up by it, `lengths` for
    each capture, in steps, how long its row was before it was made one of length 1.
    """

    rows: Rows
    speaks: NDArray[np.bool_]
    stories: Counts
    weights: Weights
    read: NDArray[np.bool_]
    lengths: NDArray[np.int16]

    def names(self) -> NDArray[np.bool_]:
        """Say of each word whether it is a name or a figure: whether most who hold it write it so."""
        return 2 * self.rows.named > self.rows.held

    def factors(self) -> NDArray[np.int64]:
        """What each word weighs by itself: as it is rare, and names and figures half as much again, in halves.

        (The idf of Sparck Jones 1972, to the base four; Kumaran and Allan 2004 on what tells events apart.)
        """
        every = steps(np.array([np.count_nonzero(self.speaks) + _OTHER_STORIES]))
        rarity: NDArray[np.int64] = np.maximum(every - steps(self.stories), 0)
        return rarity * (2 + self.names())

    def holders(self, words: NDArray[np.bool_] | None = None) -> Table:
        """The speakers that hold each word, or those of the `words` alone."""
        owners = self.rows.owners()
        held = self.speaks[owners] & (self.weights > 0)
        if words is not None:
            held &= words[self.rows.numbers]
        entries = np.flatnonzero(held)
        # one sort of whole numbers is many times quicker than one that gives the order
        keys = (self.rows.numbers[entries].astype(np.int64) << 32) | entries
        keys.sort()
        entries = keys & 0xFFFFFFFF
        counts = np.bincount(keys >> 32, minlength=len(self.rows.words))
        return Table(np.concatenate(([0], np.cumsum(counts))), owners[entries], self.weights[entries])


def steps(counts: NDArray[np.integer]) -> NDArray[np.int64]:
    """Which power of four is nearest to each count: 0 for 0 and 1, 1 for 2 to 7, 2 for 8 to 31."""
    exponents: NDArray[np.int32] = np.frexp(counts)[1]
    return exponents.astype(np.int64) // 2


def no_index() -> Index:
    """The index of no captures."""
    rows = no_rows()
    none = np.empty(0, np.bool_)
    return Index(rows, none, rows.held, np.empty(0, np.int16), none, np.empty(0, np.int16))


def renew(
    before: Index, rows: Rows, kept: Numbers, moved: Numbers, speaks: NDArray[np.bool_]
) -> tuple[Index, NDArray[np.bool_], NDArray[np.bool_]]:
    """The index of captures of which most were there before.

    `rows` are those of now, which of them are `kept` and where words have `moved` as `rows.renew` has it. The second
    are the captures of which any term weighs other than before. The third are those of them of which all terms may:
    of the others only those do that became more or less rare, and to a capture that holds none of these they are as
    before.
    """
    spoke = np.append(before.speaks, np.False_)[kept]  # GONE is the last
    same = spoke & speaks
    left = before.speaks.copy()
    left[kept[same]] = False
    stories = rows.count(rows.entries(np.flatnonzero(speaks & ~same)))
    stay = moved != GONE
    stories[moved[stay]] += (before.stories - before.rows.count(before.rows.entries(np.flatnonzero(left))))[stay]
    splice = Splice(kept, before.rows.offsets, np.diff(rows.offsets)[kept == GONE])
    none = np.zeros(splice.new, np.int16)
    weights, read = splice.of(before.weights, none), splice.of(before.read, none.astype(np.bool_))
    before_lengths = np.append(before.lengths, np.int16(GONE))[kept]
    index = Index(rows, speaks, stories, weights, read, before_lengths.copy())
    changed = kept == GONE
    crossed = np.zeros(len(rows.words), np.bool_)
    crossed[moved[stay]] = (before.factors()[stay] != index.factors()[moved[stay]]) | (
        steps(before.stories)[stay] != steps(stories)[moved[stay]]
    )
    if crossed.any():
        changed[rows.owners()[crossed[rows.numbers]]] = True
    weigh(index, np.flatnonzero(changed))
    return index, changed, index.lengths != before_lengths


def weigh(index: Index, captures: Numbers) -> None:
    """Weigh the terms of these captures anew, in place, and choose those that each of them is looked up by.

    A term weighs as it is told and as it is rare, and each row is of length 1, or at most a twentieth shorter: lengths
    are taken in steps, so that most stay what they were when one term is weighed anew.

    A term tells the more the more it weighs and the fewer hold it (its weight squared over the root of their number);
    the capture is looked up by the most telling until so many holders are read. In a small collection all are read; in
    a large one not those that bring up the most and say the least of them.
    """
    factors, frequency = index.factors(), steps(index.stories)
    for begin in range(0, len(captures), _AT_ONCE):
        some = captures[begin : begin + _AT_ONCE]
        entries = index.rows.entries(some)
        words = index.rows.numbers[entries]
        own = np.repeat(np.arange(len(some)), index.rows.sizes(some))
        values = index.rows.told[entries] * factors[words]
        lengths = np.searchsorted(_squares(), np.bincount(own, values * values, len(some)))
        index.lengths[some] = lengths
        weights = np.rint(values * (UNIT / np.sqrt(_squares()[lengths]))[own]).astype(np.int64)
        index.weights[entries] = weights
        often = frequency[words]
        order = np.lexsort((-(weights * weights) / (1 << often), own))
        sums = np.cumsum((1 << 2 * often)[order])
        begins = np.searchsorted(own, own)  # own is in order, and so stays as it is
        read = sums - np.concatenate(([0], sums))[begins] <= _HOLDERS_READ
        index.read[entries[order]] = read & (weights[order] > 0)


@cache
def _squares() -> NDArray[np.float64]:
    """The squares of lengths, each a 16th of an octave longer than the one before it."""
    return np.array([2.0 ** (step / 8) for step in range(8 * 64)])
