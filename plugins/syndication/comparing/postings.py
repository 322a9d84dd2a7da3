"""Postings: which texts hold which shingles, for those that two texts or more hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes, sort_with_places
from plugins.syndication.texts.tokens import Hashes

Numbers = NDArray[np.int32]
Offsets = NDArray[np.int64]

# shingles that are looked through at a time: what stays near the processor
_BATCH = 1 << 18


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The shared shingles of a collection, numbered from 0, and who holds them.

    Of all shingles of text `t`, by place, `shared[starts[t] : starts[t + 1]]` says which another text holds as well,
    and `fresh`, sliced alike, which stand there for the first time. The numbers of the shared ones are
    `numbers[firsts[t] : firsts[t + 1]]`. The texts that hold shingle `s`, in order and each once, are
    `holders[begins[s] : begins[s + 1]]`. `sizes` says how many different shingles each text has.
    """

    shared: NDArray[np.bool_]
    fresh: NDArray[np.bool_]
    starts: Offsets
    numbers: Numbers
    firsts: Offsets
    holders: Numbers
    begins: Offsets
    sizes: Offsets

    @property
    def counts(self) -> Offsets:
        """How many texts hold each shingle."""
        return np.diff(self.begins)

    def of(self, text: int) -> tuple[Numbers, Offsets]:
        """The shared shingles of a text, by place, and their places."""
        numbers = self.numbers[self.firsts[text] : self.firsts[text + 1]]
        return numbers, np.flatnonzero(self.shared[self.starts[text] : self.starts[text + 1]])


def post(texts: Sequence[Hashes]) -> Postings:
    """Post texts, each its shingles by place."""
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(sizes)))
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
    ordered, places = sort_with_places(np.concatenate([*texts, np.empty(0, np.uint64)]))
    fresh = np.ones(len(ordered), dtype=np.bool_)
    by_place = np.full(len(ordered), -1, dtype=np.int32)
    holders: list[Numbers] = [np.empty(0, np.int32)]
    counts: list[Offsets] = [np.empty(0, np.int64)]
    number = 0
    for part in _parts(ordered):
        begins, at = changes(ordered[part]), places[part]
        group = np.cumsum(begins) - 1
        held = owners[at]
        once = begins | changes(held)
        fresh[at[~once]] = False
        held_by = np.bincount(group[once])
        kept = (held_by > 1)[group]
        renumbered = np.cumsum(held_by > 1, dtype=np.int32) - 1 + number
        by_place[at[kept]] = renumbered[group[kept]]
        holders.append(held[kept & once])
        counts.append(held_by[held_by > 1])
        number += len(counts[-1])
    del ordered, places, owners  # the largest arrays: of 100,000 texts a gigabyte
    shared = by_place >= 0
    return Postings(
        shared=shared,
        fresh=fresh,
        starts=starts,
        numbers=by_place[shared],
        firsts=_marked_before(shared, starts),
        holders=np.concatenate(holders),
        begins=np.concatenate(([0], np.cumsum(np.concatenate(counts)))),
        sizes=np.diff(_marked_before(fresh, starts)),
    )


def _marked_before(marks: NDArray[np.bool_], places: Offsets) -> Offsets:
    """Count the marks before each place."""
    counted = np.cumsum(marks, dtype=np.int32)
    return np.where(places > 0, counted[places - 1], 0).astype(np.int64) if len(marks) else np.zeros_like(places)


def _parts(ordered: Hashes) -> Iterator[slice]:
    """Cut sorted hashes into parts that are looked through at a time; equal ones are never parted."""
    first = 0
    while first < len(ordered):
        last = min(first + _BATCH, len(ordered))
        if last < len(ordered):
            last = int(np.searchsorted(ordered, ordered[last]))
            if last <= first:  # one group is larger than a batch
                last = int(np.searchsorted(ordered, ordered[first], "right"))
        yield slice(first, last)
        first = last
