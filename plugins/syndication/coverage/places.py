"""Places: where the terms of captures stand in their texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import digest
from plugins.keeping.records import Records
from plugins.syndication.coverage.index import Index
from plugins.syndication.coverage.layout import Numbers
from plugins.syndication.coverage.terms import Terms
from plugins.syndication.witness import Traits

_NAME = "places"
_LONGEST = 0xFFFF
_SPOT = 6  # bytes: where it begins, and how long it is


@dataclass(frozen=True, slots=True, eq=False)
class Spots:
    """Where each term of some captures begins, and how long it is there; `sizes` says how many each capture has."""

    sizes: Numbers
    starts: NDArray[np.int32]
    lengths: NDArray[np.uint16]


def spots_of(terms: Terms) -> Spots:
    """Where terms stand."""
    return Spots(terms.sizes, terms.starts, np.minimum(terms.ends - terms.starts, _LONGEST).astype(np.uint16))


class SpotShelf:
    """Keeps the spots of captures from one build to the next, by what their texts are."""

    def __init__(self, folder: Path | None) -> None:
        self._records = Records(folder, _NAME)

    def read(self, bearers: Sequence[Traits], take: Callable[[Sequence[int]], Spots]) -> Spots:
        """The spots of some captures; `take` finds those that are not kept, by their places among the captures."""
        keys = [_key(one) for one in bearers]
        found = dict(self._records.read(set(keys)))
        if missing := [at for at, key in enumerate(keys) if key not in found]:
            lost = [bearers[at] for at in missing]
            spots = take(missing)
            self.keep(lost, spots)
            found |= _values(lost, spots)
        values = [found[key] for key in keys]
        sizes = np.array([len(value) // _SPOT for value in values], dtype=np.int64)
        split = list(zip(values, (4 * sizes).tolist(), strict=True))
        starts = np.frombuffer(b"".join(value[:at] for value, at in split), np.int32)
        return Spots(sizes, starts, np.frombuffer(b"".join(value[at:] for value, at in split), np.uint16))

    def keep(self, bearers: Sequence[Traits], spots: Spots, gone: Sequence[Traits] = ()) -> None:
        """Keep the spots of some captures, and forget those of others."""
        if bearers or gone:
            self._records.write(_values(bearers, spots), set(map(_key, gone)))


def _values(bearers: Sequence[Traits], spots: Spots) -> Iterator[tuple[str, bytes]]:
    ends = np.cumsum(spots.sizes)
    for one, begin, end in zip(bearers, (ends - spots.sizes).tolist(), ends.tolist(), strict=True):
        yield _key(one), spots.starts[begin:end].tobytes() + spots.lengths[begin:end].tobytes()


def _key(one: Traits) -> str:
    return digest(one.digest, one.title).hex()


class Places:
    """Where the entries of some captures of an index stand."""

    def __init__(self, index: Index, captures: Numbers, spots: Spots) -> None:
        self._index, self._spots, self._names = index, spots, index.names()
        self._begins = np.zeros(len(index.rows), np.int64)
        self._begins[captures] = np.cumsum(spots.sizes) - spots.sizes

    def of(self, entries: Numbers) -> tuple[NDArray[np.int32], NDArray[np.uint16]]:
        """Where each entry begins, doubled, and one more for a name; and how long it is."""
        rows = self._index.rows
        captures = rows.layout.owners(entries)
        at = self._begins[captures] + entries - rows.layout.begins(captures)
        return self._spots.starts[at] * 2 + self._names[rows.numbers[entries]], self._spots.lengths[at]
