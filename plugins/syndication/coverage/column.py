"""Columns: values by place, of which many stand as they were and some have come since."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.blocks import Blocks

Value = TypeVar("Value", bound=np.generic)


@dataclass(frozen=True, slots=True, eq=False)
class Column(Generic[Value]):
    """The values of a `base`, which may lie in a file, and behind them those that came `since`.

    A value that is not used any more keeps its place.
    """

    base: NDArray[Value] | Blocks[Value]
    since: NDArray[Value]

    def __len__(self) -> int:
        return len(self.base) + len(self.since)

    def __getitem__(self, places: NDArray[np.integer]) -> NDArray[Value]:
        """The values at these places.

        Raises:
            DamagedError: the file is not as it was written.
        """
        size = len(self.base)
        if not size:
            new: NDArray[Value] = self.since[places]
            return new
        old = places < size
        if old.all():
            kept: NDArray[Value] = self.base[places]
            return kept
        found: NDArray[Value] = np.empty(len(places), self.since.dtype)
        found[old], found[~old] = self.base[places[old]], self.since[places[~old] - size]
        return found

    def followed_by(self, new: NDArray[Any]) -> "Column[Value]":
        """The same with more values behind them."""
        return Column(self.base, np.concatenate((self.since, new)).astype(self.since.dtype, copy=False))

    def whole(self) -> NDArray[Value]:
        """All values; errors as above."""
        base = self.base.whole() if isinstance(self.base, Blocks) else self.base
        return np.concatenate((base, self.since)) if len(self.since) else base


def column(values: NDArray[Value]) -> Column[Value]:
    """A column without a base."""
    return Column(values[:0], values)


def based(values: NDArray[Value]) -> Column[Value]:
    """A column of a base alone."""
    return Column(values, values[:0])
