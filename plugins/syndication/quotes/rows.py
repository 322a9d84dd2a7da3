"""Rows: the quotations of all captures as numbers, a row each, in the order of captures and of places in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.quotes.found import Found
from plugins.syndication.quotes.inverted import PLACES, Codes, value_of_word
from plugins.syndication.quotes.quotation import Quotation

Numbers = NDArray[np.int64]
Keys = NDArray[np.uint64]

ALONE, DIRECT, PART, RETOLD, NAMED = 1, 2, 4, 8, 16
"""What a row is: a quotation that may be an utterance by itself; such a one that is direct; some words in marks of
somebody; a sentence that retells; one whose speaker is named."""
NONE = -1

_ALONE_WORDS = 5  # that a few words in marks have at least to stand by themselves
_DESCRIBED_WORDS = 8  # the same where the speaker is only described
_UNSAID_WORDS = 6  # that a sentence has at least whose speaker the text does not tell
_PART_WORDS = 2  # that words in part have at least
_SENTENCE_ENDS = (".", "!", "?", "…")


@dataclass(slots=True, eq=False)
class Rows:
    """The rows of captures, those of the capture at `rank` from `begins[rank]` on.

    `sizes` count the words, but of what retells; `keys` are of what speakers are compared by, 0 for nobody. `group` is
    the first row that a row which may stand alone hangs together with. `holder` is the group that words in part or a
    retold sentence were given to. `voices` are the keys of the speakers of groups, 0 where none is named, at their
    first rows. Groups and holders are NONE where there is none.
    """

    numbers: Numbers
    begins: Numbers
    kinds: NDArray[np.uint8]
    sizes: Numbers
    keys: Keys
    group: Numbers
    holder: Numbers
    voices: Keys

    def __len__(self) -> int:
        return len(self.kinds)

    @property
    def utterance(self) -> Numbers:
        """The group that each row is shown in, NONE where in none."""
        return np.where(self.holder != NONE, self.holder, self.group)

    def ranks(self, rows: Numbers) -> Numbers:
        """The ranks of the captures of rows."""
        after: Numbers = np.searchsorted(self.begins, rows, side="right")
        return after - 1

    def of(self, ranks: Numbers) -> Numbers:
        """All rows of captures."""
        return spans(self.begins[:-1][ranks], np.diff(self.begins)[ranks])

    def codes(self, rows: Numbers) -> Codes:
        """The codes of rows, which stay what they are when other captures change."""
        ranks = self.ranks(rows)
        return (self.numbers[ranks] << PLACES) + rows - self.begins[ranks]

    def rows_of(self, codes: Codes) -> Numbers:
        """The rows that have these codes, NONE where none has."""
        rank_of = np.full(int(max(self.numbers.max(initial=0), (codes >> PLACES).max(initial=0))) + 1, NONE)
        rank_of[self.numbers] = np.arange(len(self.numbers))
        ranks = rank_of[codes >> PLACES]
        return np.where(ranks == NONE, NONE, self.begins[:-1][ranks] + (codes & ((1 << PLACES) - 1)))


def no_rows() -> Rows:
    """Rows of no capture."""
    none = np.empty(0, np.int64)
    keys = np.empty(0, np.uint64)
    return Rows(none, np.zeros(1, np.int64), np.empty(0, np.uint8), none, keys, none, none, keys)


def spans(begins: Numbers, sizes: Numbers) -> Numbers:
    """The numbers from each of `begins` on, so many as `sizes` says, one span after the other."""
    ends = np.cumsum(sizes)
    starts: Numbers = np.repeat(begins - (ends - sizes), sizes)
    return starts + np.arange(len(starts))


def moved(old: Rows, stays: Numbers, sizes: Numbers, numbers: Numbers) -> tuple[Rows, Numbers]:
    """Rows of captures of these sizes, those of captures that stay taken over; and where each old row is now.

    `stays` are the old and the new rank of each capture that did not change.
    """
    begins = np.concatenate(([0], np.cumsum(sizes)))
    before, after = stays.T
    goes = np.full(len(old), NONE)
    goes[old.of(before)] = spans(begins[:-1][after], np.diff(old.begins)[before])
    kept = np.flatnonzero(goes != NONE)
    count = int(begins[-1])
    rows = Rows(
        numbers,
        begins,
        np.zeros(count, np.uint8),
        np.zeros(count, np.int64),
        np.zeros(count, np.uint64),
        np.full(count, NONE),
        np.full(count, NONE),
        np.zeros(count, np.uint64),
    )
    to = goes[kept]
    rows.kinds[to], rows.sizes[to] = old.kinds[kept], old.sizes[kept]
    rows.keys[to], rows.voices[to] = old.keys[kept], old.voices[kept]
    for new, labels in ((rows.group, old.group), (rows.holder, old.holder)):
        new[to] = np.where(labels[kept] == NONE, NONE, goes[labels[kept]])
    return rows, goes


def fill(rows: Rows, begin: int, found: Found, sizes: Iterator[int]) -> None:
    """Say of the rows of one capture, from `begin` on, what was found in it; `sizes` next gives those of quotations."""
    for at, one in enumerate(found.quotations, start=begin):
        size = next(sizes)
        rows.kinds[at], rows.sizes[at], rows.keys[at] = _kind(one, size), size, key_of(one.speaker.key)
    for at, retold in enumerate(found.retold, start=begin + len(found.quotations)):
        rows.kinds[at], rows.keys[at] = RETOLD | NAMED, key_of(retold.quotation.speaker.key)


@lru_cache(maxsize=1 << 16)
def key_of(key: str) -> int:
    """The number of what a speaker is compared by, 0 for nobody."""
    return value_of_word(key) if key else 0


def _kind(one: Quotation, size: int) -> int:
    kind = NAMED if one.speaker.known == "named" else 0
    if _stands_alone(one, size):
        kind |= ALONE
        kind |= DIRECT if one.kind == "direct" else 0
    if one.speaker.key and one.kind == "partial" and size >= _PART_WORDS:
        kind |= PART
    return kind


def _stands_alone(one: Quotation, size: int) -> bool:
    if one.kind == "direct":
        return one.speaker.known != "unknown" or (size >= _UNSAID_WORDS and one.words.endswith(_SENTENCE_ENDS))
    return size >= (_ALONE_WORDS if one.speaker.known == "named" else _DESCRIBED_WORDS) and one.speaker.key != ""
