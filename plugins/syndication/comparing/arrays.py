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


def sort_with_places(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Sort hashes, and give where each stood; equal ones in order of their places.

    One sort of whole numbers is many times quicker than one that gives the order: each hash is sorted with its place in
    its low bits, and the few that the other bits do not tell apart are put in order afterwards.
    """
    low = np.uint64(max(len(hashes) - 1, 1).bit_length())
    packed = (hashes >> low) << low
    packed |= np.arange(len(hashes), dtype=np.uint64)
    packed.sort()
    packed &= (np.uint64(1) << low) - np.uint64(1)
    places = packed.view(np.int64)
    ordered = hashes[places]
    for at in np.flatnonzero(ordered[1:] < ordered[:-1]).tolist():
        alike = _alike(ordered, at, low)
        places[alike] = places[alike][np.argsort(ordered[alike], kind="stable")]
        ordered[alike] = hashes[places[alike]]
    return ordered, places


def _alike(ordered: NDArray[np.uint64], at: int, low: np.uint64) -> slice:
    """The stretch around a place whose hashes are the same but for their low bits."""
    first, end, high = at, at + 1, ordered[at] >> low
    while first > 0 and ordered[first - 1] >> low == high:
        first -= 1
    while end < len(ordered) and ordered[end] >> low == high:
        end += 1
    return slice(first, end)
