"""Rows of a table, as one text: of very many rows the few that are new are put among the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes

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

    def renewed(self, kept: Numbers, places: Numbers, new: "Rows", at: Numbers) -> "Rows":
        """The rows that are `kept`, now at `places`, and new ones, which are `at` all others."""
        source = np.empty(len(kept) + len(new), np.int64)
        source[places], source[at] = kept, len(self) + np.arange(len(new))
        lengths = np.concatenate((self.lengths, new.lengths))
        bounds = np.append(0, np.cumsum(lengths))
        # rows that stand side by side before and after are moved at once
        begins = np.flatnonzero(changes(source - np.arange(len(source))) | (source == len(self)))
        lasts = np.append(begins[1:], len(source))[: len(begins)] - 1
        spans = zip(bounds[source[begins]].tolist(), bounds[source[lasts] + 1].tolist(), strict=True)
        old, come, size = memoryview(self.text), memoryview(new.text), len(self.text)
        parts = (old[first:end] if end <= size else come[first - size : end - size] for first, end in spans)
        return Rows(b"".join(parts), lengths[source])


def rows_of(rows: Iterable[str]) -> Rows:
    """Rows, each with its end of line."""
    told = [row.encode() for row in rows]
    return Rows(b"".join(told), np.array([len(row) for row in told], np.int64))


def joined_rows(several: Iterable[Rows]) -> Rows:
    """Rows of several texts, one after the other."""
    told = list(several)
    return Rows(b"".join(rows.text for rows in told), np.concatenate([no_rows().lengths, *(r.lengths for r in told)]))


def no_rows() -> Rows:
    """No rows at all."""
    return Rows(b"", np.zeros(0, np.int64))
