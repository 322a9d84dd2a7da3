"""Index: how much each term weighs in each capture, which of them it is looked up by, and which captures hold a term.

All figures are whole numbers, or steps, so that sums are the same in any order, and so that few change with a capture:
how rare a term is, is told by the power of four that is nearest to the number of stories which hold it.
"""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.column import Column, column
from plugins.syndication.coverage.concordance import Concordance, Mask, no_concordance
from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.rows import Counts, Rows, no_rows

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
    each capture, in steps, how long its row was before it was made one of length 1. The `concordance` is of the base of
    the columns.
    """

    rows: Rows
    speaks: Mask
    stories: Counts
    weights: Column[np.int16]
    read: Column[np.bool_]
    lengths: NDArray[np.int16]
    concordance: Concordance

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

    def holders(self, words: Mask | None = None) -> Table:
        """The speakers that hold each word, or those of the `words` alone."""
        entries, owners = self.holding(np.ones(len(self.rows.words), np.bool_) if words is None else words)
        weights = self.weights[entries]
        held = np.flatnonzero(self.speaks[owners] & (weights > 0))
        numbers = self.rows.numbers[entries[held]]
        # one sort of whole numbers is many times quicker than one that gives the order
        keys = (numbers.astype(np.int64) << 32) | held
        keys.sort()
        held = keys & 0xFFFFFFFF
        counts = np.bincount(numbers, minlength=len(self.rows.words))
        return Table(np.concatenate(([0], np.cumsum(counts))), owners[held], weights[held])

    def holding(self, words: Mask, read: bool = False) -> tuple[Numbers, NDArray[np.int32]]:
        """The entries of some words, or those by which captures are looked up, and the captures that they are of."""
        since = self.rows.numbers.since
        asked = words[since] & self.read.since if read else words[since]
        late = np.flatnonzero(asked) + len(self.rows.numbers.base)
        entries = np.concatenate((self.concordance.of(np.flatnonzero(words), read), late))
        owners = self.rows.layout.owners(entries)
        there = owners != GONE
        return entries[there], owners[there]


def steps(counts: NDArray[np.integer]) -> NDArray[np.int64]:
    """Which power of four is nearest to each count: 0 for 0 and 1, 1 for 2 to 7, 2 for 8 to 31."""
    exponents: NDArray[np.int32] = np.frexp(counts)[1]
    return exponents.astype(np.int64) // 2


def no_index() -> Index:
    """The index of no captures."""
    rows, none = no_rows(), np.empty(0, np.bool_)
    weights = np.empty(0, np.int16)
    return Index(rows, none, rows.held, column(weights), column(none), weights, no_concordance())


def renew(before: Index, rows: Rows, kept: Numbers, speaks: Mask) -> tuple[Index, Mask, Mask]:
    """The index of captures of which most were there before.

    `rows` are those of now, of which these are `kept`. The second are the captures of which any term weighs other than
    before. The third are those of them of which all terms may: of the others only those do that became more or less
    rare, and to a capture that holds none of these they are as before.
    """
    spoke = np.append(before.speaks, np.False_)[kept]  # GONE is the last
    same = spoke & speaks
    left = before.speaks.copy()
    left[kept[same]] = False
    stories = rows.count(rows.layout.entries(np.flatnonzero(speaks & ~same)))
    known = len(before.stories)
    stories[:known] += before.stories - before.rows.count(before.rows.layout.entries(np.flatnonzero(left)))
    lengths = np.append(before.lengths, np.int16(GONE))[kept]
    # what is kept has its weights from before; new rows have none yet
    index = Index(rows, speaks, stories, before.weights, before.read, lengths.copy(), before.concordance)
    crossed = np.zeros(len(rows.words), np.bool_)
    crossed[:known] = (before.factors() != index.factors()[:known]) | (steps(before.stories) != steps(stories[:known]))
    new = kept == GONE
    changed = new.copy()
    changed[_holders(before, crossed[:known], kept)] = True
    again = np.flatnonzero(changed & ~new)
    index = replace(index, rows=rows.again(again))
    return weigh(index, np.concatenate((np.flatnonzero(new), again))), changed, index.lengths != lengths


def _holders(before: Index, words: Mask, kept: Numbers) -> Numbers:
    """The captures that are kept and hold any of these words."""
    holds = np.zeros(len(before.rows) + 1, np.bool_)
    if words.any():
        holds[before.holding(words)[1]] = True
    return np.flatnonzero(holds[kept])  # none is GONE, the last


def weigh(index: Index, captures: Numbers) -> Index:
    """Weigh the terms of these captures, whose rows are the last ones, and choose those that each is looked up by.

    A term weighs as it is told and as it is rare, and each row is of length 1, or at most a twentieth shorter: lengths
    are taken in steps, so that most stay what they were when one term is weighed anew.

    A term tells the more the more it weighs and the fewer hold it (its weight squared over the root of their number);
    the capture is looked up by the most telling until so many holders are read. In a small collection all are read; in
    a large one not those that bring up the most and say the least of them.
    """
    factors, frequency = index.factors(), steps(index.stories)
    layout, sizes = index.rows.layout, index.rows.layout.sizes
    found: list[tuple[Weights, Mask]] = [(np.empty(0, np.int16), np.empty(0, np.bool_))]
    for begin in range(0, len(captures), _AT_ONCE):
        some = captures[begin : begin + _AT_ONCE]
        entries = layout.entries(some)
        words = index.rows.numbers[entries]
        own = np.repeat(np.arange(len(some)), sizes[some])
        values = index.rows.told[entries] * factors[words]
        lengths = np.searchsorted(_squares(), np.bincount(own, values * values, len(some)))
        index.lengths[some] = lengths
        weights = np.rint(values * (UNIT / np.sqrt(_squares()[lengths]))[own]).astype(np.int16)
        often = frequency[words]
        order = np.lexsort((-(weights.astype(np.int64) ** 2) / (1 << often), own))
        sums = np.cumsum((1 << 2 * often)[order])
        begins = np.searchsorted(own, own)  # own is in order, and so stays as it is
        first = sums - np.concatenate(([0], sums))[begins] <= _HOLDERS_READ
        read = np.empty(len(entries), np.bool_)
        read[order] = first & (weights[order] > 0)
        found.append((weights, read))
    weights, read = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return replace(index, weights=index.weights.followed_by(weights), read=index.read.followed_by(read))


@cache
def _squares() -> NDArray[np.float64]:
    """The squares of lengths, each a 16th of an octave longer than the one before it."""
    return np.array([2.0 ** (step / 8) for step in range(8 * 64)])
