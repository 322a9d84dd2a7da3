"""Rows of a table, as one text: of very many rows the few that are new are put among the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows one after the other, each with its end of line, in UTF-8; `lengths` says how long each is."""

    text: bytes
    lengths: Numbers

    def __len__(self) -> int:
        return len(self.lengths)

    def __iter__(self) -> Iterator[str]:
        bounds = np.append(0, np.cumsum(self.lengths)).tolist()
        return (self.text[first:end].decode() for first, end in pairwise(bounds))

    def renewed(self, kept: Numbers, places: Numbers, new: Mapping[int, str]) -> "Rows":
        """The rows that are `kept`, now at these places, and the new ones by place; all places are taken."""
        bounds = np.append(0, np.cumsum(self.lengths))
        told = {place: row.encode() for place, row in new.items()}
        lengths = np.zeros(len(kept) + len(told), np.int64)
        lengths[places] = self.lengths[kept]
        lengths[[*told]] = [len(row) for row in told.values()]
        # rows that stand side by side before and after are moved at once
        begins = np.flatnonzero(np.append(True, (np.diff(kept) != 1) | (np.diff(places) != 1))[: len(kept)])
        ends = np.append(begins[1:], len(kept)) - 1
        parts = dict(told)
        for first, last in zip(begins.tolist(), ends[: len(begins)].tolist(), strict=True):
            parts[int(places[first])] = self.text[bounds[kept[first]] : bounds[kept[last] + 1]]
        return Rows(b"".join(parts[place] for place in sorted(parts)), lengths)


def no_rows() -> Rows:
    """No rows at all."""
    return Rows(b"", np.zeros(0, np.int64))
