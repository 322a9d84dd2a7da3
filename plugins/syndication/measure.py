"""Measures: how much of one text another holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.candidates import Pairs
from plugins.syndication.shingles import Hashes
from plugins.syndication.text_print import Print

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of the shorter of two texts the longer holds: in all, outside quotations, and of each opening.

    `shared` counts the shingles that both hold.
    """

    full: float
    narration: float
    openings: tuple[float, float]
    shared: int

    @property
    def containment(self) -> float:
        """The smaller of the measures with and without quotations: shared quotations make no copy."""
        return min(self.full, self.narration)


IDENTICAL = Measure(1.0, 1.0, (1.0, 1.0), 0)
"""The measure of two texts of the same words; what they share is all they have."""


def measure(a: Print, b: Print) -> Measure:
    """Measure two prints; the order of the two does not matter but for the order of the openings."""
    return next(measures([a, b], np.array([[0, 1]])))


def measures(prints: Sequence[Print], pairs: Pairs) -> Iterator[Measure]:
    """Measure many pairs of prints, in their order; it is quick where those of one first print stand together."""
    if not len(pairs):
        return
    used, numbers = np.unique(pairs, return_inverse=True)
    numbered = numbers.reshape(-1, 2)
    some = [prints[at] for at in used.tolist()]
    full = _Sets.of([one.full for one in some])
    narrated = _Sets.of([one.narration for one in some] + [one.opening for one in some])
    for a, others in _by_first(numbered):
        opening_a, openings = a + len(some), others + len(some)
        shared = full.common(a, others)
        columns = (
            _share(shared, np.minimum(full.sizes[a], full.sizes[others])),
            _share(narrated.common(a, others), np.minimum(narrated.sizes[a], narrated.sizes[others])),
            _share(narrated.common(opening_a, others), narrated.sizes[opening_a]),
            _share(narrated.common(a, openings), narrated.sizes[openings]),
            shared,
        )
        for in_all, outside, first, second, count in zip(*(column.tolist() for column in columns), strict=True):
            yield Measure(in_all, outside, (first, second), count)


@dataclass(frozen=True, slots=True)
class _Sets:
    """Sets of shingles numbered from 0, which are looked up in `marks` rather than searched for."""

    members: Sequence[Numbers]
    sizes: Numbers
    marks: Numbers

    @classmethod
    def of(cls, sets: Sequence[Hashes]) -> "_Sets":
        """Number the shingles of sets."""
        sizes = np.array([len(one) for one in sets], dtype=np.int64)
        distinct, numbers = np.unique(np.concatenate(sets), return_inverse=True)
        return cls(np.split(numbers, np.cumsum(sizes)[:-1]), sizes, np.zeros(len(distinct), dtype=np.int64))

    def common(self, one: int, others: Numbers) -> Numbers:
        """Count what one set has in common with each of the others."""
        found = np.zeros(len(others), dtype=np.int64)
        sizes = self.sizes[others]
        filled = np.flatnonzero(sizes)
        if not len(filled):
            return found
        self.marks[self.members[one]] = 1
        marked = self.marks[np.concatenate([self.members[other] for other in others[filled].tolist()])]
        self.marks[self.members[one]] = 0
        found[filled] = np.add.reduceat(marked, np.cumsum(sizes[filled]) - sizes[filled])
        return found


def _by_first(pairs: Pairs) -> Iterator[tuple[int, Numbers]]:
    """Give each first print with the others that it is paired with."""
    begins = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
    for rows in np.split(pairs, begins[1:]):
        yield int(rows[0, 0]), rows[:, 1]


def _share(part: Numbers, whole: Numbers) -> NDArray[np.float64]:
    """The share of `whole` that `part` is, 0 to 1; of nothing it is 0."""
    return part / np.maximum(whole, 1)
