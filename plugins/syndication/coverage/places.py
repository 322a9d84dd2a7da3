"""Places: where the terms of captures stand in their texts."""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.index import Index
from plugins.syndication.coverage.rows import Numbers
from plugins.syndication.coverage.terms import Terms


class Places:
    """Where the entries of some captures of an index stand, as their terms say."""

    def __init__(self, index: Index, captures: Numbers, terms: Terms) -> None:
        self._index, self._terms, self._names = index, terms, index.names()
        self._begins = np.zeros(len(index.rows), np.int64)
        self._begins[captures] = np.cumsum(terms.sizes) - terms.sizes

    def of(self, entries: Numbers) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Where each entry begins, doubled, and one more for a name; and how long it is."""
        rows = self._index.rows
        captures = np.searchsorted(rows.offsets, entries, side="right") - 1
        at = self._begins[captures] + entries - rows.offsets[captures]
        starts = self._terms.starts[at]
        lengths = np.minimum(self._terms.ends[at] - starts, np.iinfo(np.uint16).max)
        return starts * 2 + self._names[rows.numbers[entries]], lengths.astype(np.uint16)
