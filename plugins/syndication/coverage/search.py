"""Search: the captures whose words weigh most beside those of one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.index import Index, Numbers

_HOLDERS_READ = 5000
"""Holders read for one capture, at the most: its terms bring up others from the most telling down until then."""
_MEASURED = 32
"""Of those brought up, as many are measured by all their terms."""
_LEAST_PART = 0.4
"""Of the likeness asked for, the part that the terms read must make up."""

Likeness = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Terms that a capture shares with others, entry by entry: which other, the entry in both, the product of weights."""

    other: Numbers
    own: Numbers
    entry: Numbers
    product: NDArray[np.float32]


class Search:
    """Finds captures in an index by likeness; asks for room once, for each term and each capture."""

    def __init__(self, index: Index) -> None:
        self._index = index
        terms = len(index.holders.offsets) - 1
        self._weights, self._own = np.zeros(terms, np.float32), np.zeros(terms, np.int64)
        self._parts = np.zeros(len(index.captures.offsets) - 1)
        self._cost = np.sqrt(np.maximum(np.diff(index.holders.offsets), 1)).astype(np.float32)

    def brought_up(self, at: int, floor: float) -> tuple[Numbers, Likeness]:
        """Find whom the most telling terms of a capture bring up, in order, and the part of likeness in these terms.

        A term tells the more the more it weighs and the fewer hold it. In a small collection all terms are read; in a
        large one not those that bring up the most and say the least of them.
        """
        table, holders, row = self._index.captures, self._index.holders, self._index.captures.row(at)
        terms, weights = table.numbers[row], table.weights[row]
        order = np.argsort(-weights * weights / self._cost[terms], kind="stable")
        terms, weights = terms[order], weights[order]
        starts, ends = holders.offsets[terms], holders.offsets[terms + 1]
        read = int(np.searchsorted(np.cumsum(ends - starts), _HOLDERS_READ, side="right"))
        entries, sizes = _ranges(starts[:read], ends[:read])
        found = holders.numbers[entries]
        # of the type of the sums, since numpy adds up nothing else fast
        products = (np.repeat(weights[:read], sizes) * holders.weights[entries]).astype(np.float64)
        np.add.at(self._parts, found, products)
        likely = np.unique(found[self._parts[found] >= _LEAST_PART * floor]).astype(np.int64)
        parts = self._parts[likely]
        self._parts[found] = 0
        return likely, parts

    def likeness(self, at: int, others: Numbers) -> Likeness:
        """Measure the cosine of a capture and each of the others, by all terms."""
        shared = self.shared(at, others)
        return np.bincount(shared.other, shared.product, len(others)).astype(np.float64)

    def shared(self, at: int, others: Numbers) -> Shared:
        """List what a capture shares with each of the others, which are named by their place in `others`."""
        table, row = self._index.captures, self._index.captures.row(at)
        terms = table.numbers[row]
        self._weights[terms], self._own[terms] = table.weights[row], np.arange(row.start, row.stop)
        entries, sizes = _ranges(table.offsets[others], table.offsets[others + 1])
        numbers = table.numbers[entries]
        products = self._weights[numbers] * table.weights[entries]
        self._weights[terms] = 0
        some = np.flatnonzero(products)
        other = np.repeat(np.arange(len(others)), sizes)[some]
        return Shared(other, self._own[numbers[some]], entries[some], products[some])


def most_alike(parts: Likeness) -> Numbers:
    """Where those stand that are worth measuring by all terms, in order."""
    if len(parts) <= _MEASURED:
        return np.arange(len(parts))
    # rounded, so that the order of adding up decides no tie
    return np.sort(np.argsort(-np.round(parts, 6), kind="stable")[:_MEASURED])


def _ranges(starts: Numbers, ends: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers of several ranges one after another, and the size of each range."""
    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(int(sizes.sum())), sizes
