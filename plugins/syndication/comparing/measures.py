"""Measures of very many pairs, in columns: as objects they would take more memory than the texts."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.measure import Measure, Side

Keys = NDArray[np.int64]
Shares = NDArray[np.float64]
Places = NDArray[np.intp]

_SIDE = np.dtype([("words", np.int32), ("lead", np.float64), ("start", np.float64), ("rolling", np.bool_)])
_MEASURE = np.dtype(
    [
        ("shorter", _SIDE),
        ("longer", _SIDE),
        ("full", np.float64),
        ("narration", np.float64),
        ("shared", np.int32),
        ("narrated", np.int32),
        ("end", np.int32),
    ]
)


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """The measures of pairs, in order of their keys."""

    keys: Keys
    rows: NDArray[np.void]

    @property
    def containment(self) -> Shares:
        """The containment of each."""
        shares: Shares = np.minimum(self.rows["full"], self.rows["narration"])
        return shares

    @property
    def shared(self) -> NDArray[np.int32]:
        """How many shingles of the shorter text the longer one holds, of each."""
        return self.rows["shared"]

    def holds(self, keys: Keys) -> NDArray[np.bool_]:
        """Say of keys whether they are among those of the pairs."""
        if not len(self.keys):
            return np.zeros(len(keys), np.bool_)
        found: NDArray[np.bool_] = self.keys[np.minimum(self.places(keys), len(self.keys) - 1)] == keys
        return found

    def places(self, keys: Keys) -> Places:
        """Where these pairs stand, all of which are here."""
        return np.searchsorted(self.keys, keys)

    def at(self, places: Places) -> "Measures":
        """Some of them."""
        return Measures(self.keys[places], self.rows[places])

    def measure(self, place: int) -> Measure:
        """One of them."""
        shorter, longer, *others = self.rows[place].item()
        return Measure(Side(*shorter), Side(*longer), *others)

    def joined(self, keys: Keys, found: Iterable[Measure]) -> "Measures":
        """These and others, given with their keys."""
        rows = np.fromiter(found, _MEASURE)
        both = np.concatenate((self.keys, keys))
        order = np.argsort(both, kind="stable")
        return Measures(both[order], np.concatenate((self.rows, rows))[order])


def no_measures() -> Measures:
    """No measures at all."""
    return Measures(np.empty(0, np.int64), np.empty(0, _MEASURE))
