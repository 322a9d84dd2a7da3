"""Search: the captures whose words weigh most beside those of others, for several captures at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import distinct, stretches
from plugins.syndication.coverage.index import Index, Numbers

_HOLDERS_READ = 6000
"""Holders read for one capture, at the most: its terms bring up others from the most telling down until then."""
_LEAST_PART = 0.4
"""Of the likeness asked for, the part that the terms read must make up."""
_ROOM = 1 << 20  # numbers that stay near the processor
_MOST_AT_ONCE = 64

Likeness = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Entries that pairs of captures share: the pair, the entry in either, and the product of their weights."""

    pair: Numbers
    own: Numbers
    other: Numbers
    product: NDArray[np.float32]


class Search:
    """Finds captures in an index by likeness, for captures of one stretch of numbers: `begin`, and up to `at_once`."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._size = len(index.captures.offsets) - 1
        self._terms = len(index.holders.offsets) - 1
        self.at_once = max(1, min(_MOST_AT_ONCE, _ROOM // max(self._size, self._terms, 1)))
        self._parts = np.zeros(self.at_once * self._size, np.float32)
        self._entry = np.zeros(self.at_once * self._terms, np.int32)
        self._holders = np.diff(index.holders.offsets)

    def brought_up(self, begin: int, floor: float) -> tuple[Numbers, Numbers, Likeness]:
        """Find pairs of these captures and those that their most telling terms bring up, and their likeness in these.

        A term tells the more the more it weighs and the fewer hold it. In a small collection all terms are read; in a
        large one not those that bring up the most and say the least of them.
        """
        table, holders = self._index.captures, self._index.holders
        entries, own = self._entries(begin)
        held = self._holders[table.numbers[entries]]
        weights = table.weights[entries]
        order = np.lexsort((-weights * weights / np.sqrt(np.maximum(held, 1)), own))
        order = order[_summed_up(held[order], own[order]) <= _HOLDERS_READ]
        entries, own, held = entries[order], own[order], held[order]
        read = stretches(holders.offsets[table.numbers[entries]], held)
        keys = np.repeat(own * self._size, held) + holders.numbers[read]
        np.add.at(self._parts, keys, np.repeat(weights[order], held) * holders.weights[read])
        likely = distinct(keys[self._parts[keys] >= _LEAST_PART * floor])
        parts = self._parts[likely].astype(np.float64)
        self._parts[keys] = 0
        return likely // self._size + begin, likely % self._size, parts

    def shared(self, begin: int, own: Numbers, others: Numbers) -> Shared:
        """List what these captures share with others, in order of the pairs."""
        table = self._index.captures
        entries, row = self._entries(begin)
        cells = row * self._terms + table.numbers[entries]
        self._entry[cells] = entries + 1
        sizes = table.offsets[others + 1] - table.offsets[others]
        theirs = stretches(table.offsets[others], sizes)
        mine = self._entry[np.repeat((own - begin) * self._terms, sizes) + table.numbers[theirs]]
        self._entry[cells] = 0
        both = np.flatnonzero(mine)
        mine, theirs = mine[both].astype(np.int64) - 1, theirs[both]
        pair = np.repeat(np.arange(len(own)), sizes)[both]
        return Shared(pair, mine, theirs, table.weights[mine] * table.weights[theirs])

    def _entries(self, begin: int) -> tuple[Numbers, Numbers]:
        """The entries of these captures, and which of them, from 0, each is of."""
        offsets = self._index.captures.offsets[begin : begin + self.at_once + 1]
        return np.arange(offsets[0], offsets[-1]), np.repeat(np.arange(len(offsets) - 1), np.diff(offsets))


def likeness(shared: Shared, pairs: int) -> Likeness:
    """Measure the cosine of each of so many pairs, by all that they share."""
    return np.bincount(shared.pair, shared.product, pairs).astype(np.float64)


def _summed_up(values: Numbers, groups: Numbers) -> Numbers:
    """The running sums of each group; groups follow one another."""
    sums = np.cumsum(values)
    firsts = np.searchsorted(groups, groups)
    return sums - (sums - values)[firsts]
