"""Rows: the terms of captures by number, renewed where captures changed."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes, distinct, stretches
from plugins.syndication.coverage.terms import Terms
from plugins.syndication.texts.tokens import Hashes

Value = TypeVar("Value", bound=np.generic)
Numbers = NDArray[np.int64]
Counts = NDArray[np.int32]

GONE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The terms of captures: row n, from `offsets[n]` to `offsets[n + 1]`, holds the entries of capture n, by hash.

    `words` are the hashes of all terms, in order; `numbers` say of each entry which word it is, `told` how much it is
    told there, in sixteenths, `names` whether it is written as a name or a figure. `held` counts the entries of each
    word, `named` those that write it as a name.
    """

    words: Hashes
    held: Counts
    named: Counts
    offsets: Numbers
    numbers: NDArray[np.int32]
    told: NDArray[np.uint8]
    names: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def sizes(self, captures: Numbers) -> Numbers:
        """How many entries each of these captures has."""
        return self.offsets[captures + 1] - self.offsets[captures]

    def entries(self, captures: Numbers) -> Numbers:
        """Where the entries of these captures stand, one row after the other."""
        return stretches(self.offsets[captures], self.sizes(captures))

    def owners(self) -> NDArray[np.int32]:
        """The capture of each entry."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.offsets))

    def count(self, entries: Numbers) -> Counts:
        """How many of these entries each word has."""
        return np.bincount(self.numbers[entries], minlength=len(self.words)).astype(np.int32)


def no_rows() -> Rows:
    """The rows of no captures."""
    none = np.empty(0, np.int32)
    offsets = np.zeros(1, np.int64)
    return Rows(np.empty(0, np.uint64), none, none, offsets, none, none.astype(np.uint8), none.astype(np.bool_))


def renew(rows: Rows, kept: Numbers, terms: Terms) -> tuple[Rows, Numbers]:
    """The rows of captures of which most were there before, and which number each word of before has now.

    `kept` says for each capture which row it had, and has still; `GONE` for those whose `terms` are given, in order. A
    word that no row holds any more is `GONE`. What comes of it is the same as if all terms were given.
    """
    gone = rows.entries(missing(len(rows), kept))
    held = rows.held - rows.count(gone)
    named = rows.named - rows.count(gone[rows.names[gone]])
    stay = held > 0
    words = distinct(np.concatenate((rows.words[stay], distinct(terms.hashes))))
    moved = np.where(stay, np.searchsorted(words, rows.words), GONE)
    numbers = np.searchsorted(words, terms.hashes).astype(np.int32)
    splice = Splice(kept, rows.offsets, terms.sizes)
    return Rows(
        words,
        _added(held, moved, numbers, len(words)),
        _added(named, moved, numbers[terms.names], len(words)),
        splice.offsets,
        splice.of(_renumbered(rows.numbers, moved), numbers),
        splice.of(rows.told, terms.told),
        splice.of(rows.names, terms.names),
    ), moved


def missing(size: int, kept: Numbers) -> Numbers:
    """Which of so many numbers are not `kept`."""
    gone = np.ones(size, np.bool_)
    gone[kept[kept != GONE]] = False
    return np.flatnonzero(gone)


def _added(counts: Counts, moved: Numbers, numbers: NDArray[np.int32], size: int) -> Counts:
    total = np.bincount(numbers, minlength=size).astype(np.int32)
    stay = moved != GONE
    total[moved[stay]] += counts[stay]
    return total


def _renumbered(numbers: NDArray[np.int32], moved: Numbers) -> NDArray[np.int32]:
    if np.array_equal(moved, np.arange(len(moved))):
        return numbers
    return moved.astype(np.int32)[numbers]


class Splice:
    """Puts rows of values together of those that are kept and new ones, in as few pieces as there are.

    `offsets` say where each row begins then, `new` counts the new values.
    """

    def __init__(self, kept: Numbers, before: Numbers, new_sizes: Numbers) -> None:
        new = kept == GONE
        sizes = np.diff(before)[np.where(new, 0, kept)] if len(before) > 1 else np.zeros(len(kept), np.int64)
        sizes[new] = new_sizes
        self.offsets: Numbers = np.concatenate(([0], np.cumsum(sizes)))
        after = np.concatenate(([0], np.cumsum(new_sizes)))
        self.new = int(after[-1])
        self._pieces: list[tuple[bool, int, int]] = []
        # new rows are counted on after a gap, so that no piece holds rows of both sorts
        source = np.where(new, len(before) + np.cumsum(new), kept)
        begins = np.flatnonzero(changes(source - np.arange(len(source))))
        for begin, end in pairwise([*begins.tolist(), len(source)]):
            is_new, row = bool(new[begin]), int(new[:begin].sum()) if new[begin] else int(kept[begin])
            at = after if is_new else before
            self._pieces.append((is_new, int(at[row]), int(at[row + end - begin])))

    def of(self, old: NDArray[Value], new: NDArray[Value]) -> NDArray[Value]:
        """Put together a column of values."""
        pieces: list[NDArray[Any]] = [(new if is_new else old)[begin:end] for is_new, begin, end in self._pieces]
        return np.concatenate(pieces).astype(old.dtype, copy=False) if pieces else old[:0]
