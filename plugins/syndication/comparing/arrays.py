"""Arrays: what numpy leaves to write oneself."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)


def changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Say of each value whether it is another than the one before it; the first one is."""
    return np.concatenate((np.ones(min(len(values), 1), np.bool_), values[1:] != values[:-1]))


def distinct(values: NDArray[Value]) -> NDArray[Value]:
    """Give each value once, in order: as `np.unique`, whose hash table is several times slower than a sort."""
    values = np.sort(values)
    kept: NDArray[Value] = values[changes(values)]
    return kept


def stretches(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Count up from each start for its length, one stretch after the other: (2, 7), (3, 2) gives 2 3 4 7 8."""
    offsets: NDArray[np.int64] = np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    return offsets + np.arange(len(offsets))


def sort_with_places(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], int]:
    """Sort hashes, each with its place in its low bits, and give how many bits these are; `hashes` are overwritten.

    One sort of whole numbers is many times quicker than one that gives the order. The hashes are told apart by the
    bits that are left: of 50 million, as 100,000 articles have, two different ones are taken for one in some 5,000.
    """
    low = max(len(hashes) - 1, 1).bit_length()
    hashes >>= np.uint64(low)
    hashes <<= np.uint64(low)
    hashes |= np.arange(len(hashes), dtype=np.uint64)
    hashes.sort()
    return hashes, low
