"""Arrays: what numpy leaves to write oneself."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)


def changes(values: NDArray[Value]) -> NDArray[np.bool_]:
    """Say of each value whether it is another than the one before it; the first one is."""
    return np.concatenate((np.ones(min(len(values), 1), np.bool_), values[1:] != values[:-1]))


def distinct(values: NDArray[Value]) -> NDArray[Value]:
    """Give each value once, in order: as `np.unique`, whose hash table is several times slower than a sort."""
    values = np.sort(values)
    return values[changes(values)]


def stretches(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count up from each start for its length, one stretch after the other: (2, 7), (3, 2) gives 2 3 4 7 8."""
    return np.arange(int(lengths.sum())) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
