"""Search: the captures whose words weigh most beside those of others, for several captures at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import distinct, stretches
from plugins.syndication.coverage.index import UNIT, Index, Table
from plugins.syndication.coverage.layout import Numbers

LEAST_PART = 0.4
"""Of the likeness asked for, the part that the terms read must make up."""
_ROOM = 1 << 20  # numbers that stay near the processor
_MOST_AT_ONCE = 64

Products = NDArray[np.int64]
WHOLE = UNIT * UNIT
"""What the products of a capture's weights with themselves add up to, about."""


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Entries that pairs of captures share: the pair, the entry of the first, and the product of their weights."""

    pair: Numbers
    entry: Numbers
    product: Products


class Search:
    """Finds captures in an index by likeness, for some captures at a time, `at_once` at the most.

    `holders` are those of all words that these captures are looked up by.
    """

    def __init__(self, index: Index, holders: Table) -> None:
        self._index, self._holders = index, holders
        self._size, self._words = len(index.rows), len(index.rows.words)
        self._sizes = index.rows.layout.sizes
        self.at_once = max(1, min(_MOST_AT_ONCE, _ROOM // max(self._size, self._words, 1)))
        self._parts = np.zeros(self.at_once * self._size, np.int32)
        self._cells = np.zeros(self.at_once * self._words, np.int32)

    def brought_up(self, captures: Numbers, floor: float) -> tuple[Numbers, Numbers, Products]:
        """Find pairs of places of these captures and others that their most telling terms bring up, in order.

        The third are the products of the weights of these terms.
        """
        entries, own = self._entries(captures)
        chosen = np.flatnonzero(self._index.read[entries])
        entries, own = entries[chosen], own[chosen]
        words = self._index.rows.numbers[entries]
        begins = self._holders.offsets[words]
        held = self._holders.offsets[words + 1] - begins
        read = stretches(begins, held)
        keys = np.repeat(own * self._size, held) + self._holders.captures[read]
        weights = self._index.weights[entries].astype(np.int32)
        np.add.at(self._parts, keys, np.repeat(weights, held) * self._holders.weights[read])
        likely = distinct(keys[self._parts[keys] >= LEAST_PART * floor * WHOLE])
        parts = self._parts[likely].astype(np.int64)
        self._parts[keys] = 0
        return likely // self._size, likely % self._size, parts

    def products(self, captures: Numbers, own: Numbers, others: Numbers) -> Products:
        """The products of all that pairs share: of the captures at places `own`, and of `others`."""
        entries, row = self._entries(captures)
        cells = row * self._words + self._index.rows.numbers[entries]
        self._cells[cells] = self._index.weights[entries]
        theirs, sizes = self._of(others)
        mine = self._cells[np.repeat(own * self._words, sizes) + self._index.rows.numbers[theirs]]
        mine *= self._index.weights[theirs]
        self._cells[cells] = 0
        sums: Products = np.concatenate(([0], np.cumsum(mine, dtype=np.int64)))
        ends = np.cumsum(sizes)
        found: Products = sums[ends] - sums[ends - sizes]
        return found

    def shared(self, captures: Numbers, own: Numbers, others: Numbers) -> Shared:
        """List what these pairs share, in order of the pairs and then of words."""
        entries, row = self._entries(captures)
        cells = row * self._words + self._index.rows.numbers[entries]
        self._cells[cells] = np.arange(1, len(entries) + 1)
        theirs, sizes = self._of(others)
        place = self._cells[np.repeat(own * self._words, sizes) + self._index.rows.numbers[theirs]]
        self._cells[cells] = 0
        both = np.flatnonzero(place)
        mine, theirs = entries[place[both] - 1], theirs[both]
        product = self._index.weights[mine].astype(np.int64) * self._index.weights[theirs]
        pair = np.repeat(np.arange(len(own)), sizes)[both]
        tell = product > 0
        return Shared(pair[tell], mine[tell], product[tell])

    def _entries(self, captures: Numbers) -> tuple[Numbers, Numbers]:
        """The entries of these captures, and at which place of them, from 0, each entry's capture is."""
        entries, sizes = self._of(captures)
        return entries, np.repeat(np.arange(len(captures)), sizes)

    def _of(self, captures: Numbers) -> tuple[Numbers, Numbers]:
        """The entries of these captures, and how many each has."""
        return self._index.rows.layout.entries(captures), self._sizes[captures]
