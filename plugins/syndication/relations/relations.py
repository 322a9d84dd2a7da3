"""The relations of a collection, as columns: each is an object only when it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args, overload

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.kind import Kind
from plugins.syndication.relations.register import Mask, Numbers
from plugins.syndication.relations.relation import Relation

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Relations of captures by number, in order of `keys`, which are one * captures + other, one < other.

    `kinds` are places in `KINDS`, `together` says whether the two are of one story. `decided` are the reasons of those
    that people decided, by key.
    """

    keys: Numbers
    kinds: NDArray[np.uint8]
    containment: NDArray[np.float64]
    together: Mask
    decided: dict[int, str]


class Relations(Sequence[Relation]):
    """Relations in order of the ids of their captures."""

    def __init__(self, ids: Sequence[str], columns: Columns) -> None:
        self.columns = columns
        self._ids = ids
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.columns.keys)

    @overload
    def __getitem__(self, at: int) -> Relation: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Relation]: ...
    def __getitem__(self, at: int | slice) -> Relation | Sequence[Relation]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        key = int(self.columns.keys[at])
        a, b = divmod(key, len(self._ids))
        kind, containment = KINDS[self.columns.kinds[at]], float(self.columns.containment[at])
        return Relation(self._ids[a], self._ids[b], kind, containment, self.columns.decided.get(key, ""))

    def __iter__(self) -> Iterator[Relation]:
        return map(self.__getitem__, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Relations) and len(self) == len(other) and all(map(Relation.__eq__, self, other))

    def of(self, a: str, b: str) -> Relation | None:
        """What two captures, in either order, are to each other; None where nothing relates them."""
        if not self._numbers:
            self._numbers = {id: number for number, id in enumerate(self._ids)}
        one, other = sorted((self._numbers[a], self._numbers[b]))
        key = one * len(self._ids) + other
        at = int(np.searchsorted(self.columns.keys, key))
        return self[at] if at < len(self) and self.columns.keys[at] == key else None
