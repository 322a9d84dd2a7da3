"""Concordances: where each word stands among entries, so that an edit looks at the entries of its own words alone."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import stretches
from plugins.syndication.coverage.column import Column, based
from plugins.syndication.coverage.layout import Numbers

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Concordance:
    """The entries of each word of a base: those of word n stand from `begins[n]` on, `held[n]` of them.

    The first of them, `read[n]`, are those that their captures are looked up by.
    """

    begins: Column[np.int64]
    held: Column[np.int32]
    read: Column[np.int32]
    entries: Column[np.int32]

    def of(self, words: Numbers, read: bool) -> Numbers:
        """The entries of these words, or those that captures are looked up by."""
        words = words[words < len(self.begins)]
        counts = (self.read if read else self.held)[words].astype(np.int64)
        return self.entries[stretches(self.begins[words], counts)].astype(np.int64)


def concordance(numbers: NDArray[np.int32], read: Mask, size: int) -> Concordance:
    """Note where each of so many words stands."""
    # one sort of whole numbers is many times quicker than one that gives the order
    keys = (numbers.astype(np.int64) << 33) | np.where(read, 0, 1 << 32) | np.arange(len(numbers))
    keys.sort()
    held, looked_up = np.bincount(numbers, minlength=size), np.bincount(numbers[read], minlength=size)
    columns: list[NDArray[Any]] = [
        np.cumsum(held) - held,
        held.astype(np.int32),
        looked_up.astype(np.int32),
        (keys & 0xFFFFFFFF).astype(np.int32),
    ]
    return Concordance(*map(based, columns))


def no_concordance() -> Concordance:
    """The concordance of nothing."""
    return concordance(np.empty(0, np.int32), np.empty(0, np.bool_), 0)
