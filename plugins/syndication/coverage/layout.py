"""Layouts: where the rows of captures lie in columns, those that changed behind all others."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import stretches

Numbers = NDArray[np.int64]
Owners = NDArray[np.int32]

GONE = -1
_MANY = 8
"""Of so many entries one is asked for, sooner the owners of all are found."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The `row` of each capture, of rows from `offsets[n]` to `offsets[n + 1]`; those that none has are left behind."""

    row: NDArray[np.int32]
    offsets: Numbers

    def __len__(self) -> int:
        return len(self.row)

    @property
    def sizes(self) -> Numbers:
        """How long the row of each capture is."""
        return self.offsets[self.row + 1] - self.offsets[self.row]

    def begins(self, captures: NDArray[np.integer]) -> Numbers:
        """Where the rows of these captures begin."""
        begins: Numbers = self.offsets[self.row[captures]]
        return begins

    def entries(self, captures: Numbers) -> Numbers:
        """The places of the entries of these captures, one row after the other."""
        begins = self.begins(captures)
        return stretches(begins, self.offsets[self.row[captures] + 1] - begins)

    def owners(self, entries: Numbers) -> Owners:
        """The capture of each of these entries; `GONE` where it is of a row that none has."""
        bearers = np.full(len(self.offsets), GONE, np.int32)
        bearers[self.row] = np.arange(len(self.row))
        if _MANY * len(entries) > self.offsets[-1]:
            owners: Owners = np.repeat(bearers[:-1], np.diff(self.offsets))[entries]
            return owners
        return bearers[np.searchsorted(self.offsets, entries, "right") - 1]

    def renewed(self, kept: Numbers, sizes: Numbers) -> "Layout":
        """The layout of captures of which most have their rows: `kept` says which capture each was before.

        `GONE` stands for those of new rows, whose sizes are given, in order.
        """
        new = kept == GONE
        row = np.append(self.row, np.int32(GONE))[kept]  # GONE is the last
        row[new] = len(self.offsets) - 1 + np.arange(len(sizes))
        return Layout(row, np.concatenate((self.offsets, self.offsets[-1] + np.cumsum(sizes))))


def no_layout() -> Layout:
    """The layout of no captures."""
    return Layout(np.empty(0, np.int32), np.zeros(1, np.int64))
