"""Rows: the terms of captures by number, renewed where captures changed."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.coverage.column import Column, column
from plugins.syndication.coverage.layout import GONE, Layout, Numbers, no_layout
from plugins.syndication.coverage.terms import Terms
from plugins.syndication.texts.tokens import Hashes

Counts = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The terms of captures: the row of each, where the `layout` has it, holds its entries by hash.

    `words` are the hashes of all terms; a term keeps its number, and those that came since stand behind. `numbers` say
    of each entry which word it is, `told` how much it is told there, in sixteenths, `names` whether it is written as a
    name or a figure. `held` counts the entries of each word, `named` those that write it as a name.
    """

    words: Hashes
    held: Counts
    named: Counts
    layout: Layout
    numbers: Column[np.int32]
    told: Column[np.uint8]
    names: Column[np.bool_]

    def __len__(self) -> int:
        return len(self.layout)

    def count(self, entries: Numbers) -> Counts:
        """How many of these entries each word has."""
        return np.bincount(self.numbers[entries], minlength=len(self.words)).astype(np.int32)

    def again(self, captures: Numbers) -> "Rows":
        """The same with the rows of these captures behind all others, where they can be weighed anew."""
        entries, kept = self.layout.entries(captures), np.arange(len(self))
        kept[captures] = GONE
        return replace(
            self,
            layout=self.layout.renewed(kept, self.layout.sizes[captures]),
            numbers=self.numbers.followed_by(self.numbers[entries]),
            told=self.told.followed_by(self.told[entries]),
            names=self.names.followed_by(self.names[entries]),
        )


def no_rows() -> Rows:
    """The rows of no captures."""
    none = np.empty(0, np.int32)
    columns = column(none), column(none.astype(np.uint8)), column(none.astype(np.bool_))
    return Rows(np.empty(0, np.uint64), none, none, no_layout(), *columns)


def renew(rows: Rows, kept: Numbers, terms: Terms) -> Rows:
    """The rows of captures of which most were there before.

    `kept` says for each capture which row it had, and has still; `GONE` for those whose `terms` are given, in order.
    What comes of it is the same as if all terms were given, but for the numbers of words, and words that none holds.
    """
    gone = rows.layout.entries(missing(len(rows), kept))
    words, numbers = _numbered(rows.words, terms.hashes)
    held = np.bincount(numbers, minlength=len(words)).astype(np.int32)
    named = np.bincount(numbers[terms.names], minlength=len(words)).astype(np.int32)
    held[: len(rows.words)] += rows.held - rows.count(gone)
    named[: len(rows.words)] += rows.named - rows.count(gone[rows.names[gone]])
    return Rows(
        words,
        held,
        named,
        rows.layout.renewed(kept, terms.sizes),
        rows.numbers.followed_by(numbers),
        rows.told.followed_by(terms.told),
        rows.names.followed_by(terms.names),
    )


def missing(size: int, kept: Numbers) -> Numbers:
    """Which of so many numbers are not `kept`."""
    gone = np.ones(size, np.bool_)
    gone[kept[kept != GONE]] = False
    return np.flatnonzero(gone)


def _numbered(words: Hashes, hashes: Hashes) -> tuple[Hashes, NDArray[np.int32]]:
    """The words, those behind them that are new, and the number of each of these hashes."""
    asked = distinct(hashes)
    order = _by_hash(words)
    found = np.searchsorted(words, asked, sorter=order)
    known = words[order[np.minimum(found, len(words) - 1)]] == asked if len(words) else np.zeros(len(asked), np.bool_)
    numbers = np.empty(len(asked), np.int32)
    numbers[known] = order[found[known]]
    numbers[~known] = len(words) + np.arange(np.count_nonzero(~known))
    return np.concatenate((words, asked[~known])), numbers[np.searchsorted(asked, hashes)]


def _by_hash(words: Hashes) -> Numbers:
    # stable: of two stretches that are in order themselves, which takes hardly any time
    return np.argsort(words, kind="stable")
