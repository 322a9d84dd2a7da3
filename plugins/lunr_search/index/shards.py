"""Shards: the postings, cut by term range into small parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from plugins.lunr_search.index.digits import write_numbers
from plugins.lunr_search.index.occurrences import Numbers, starts_of
from plugins.lunr_search.index.postings import Postings
from plugins.lunr_search.index.words import first_words, list_stretches
from plugins.lunr_search.part import Part

SIZE = 6000
"""Signs in a shard, before it is compressed: some 3 kB with gzip. A term with more than half has one of its own."""


@dataclass(frozen=True)
class Shards:
    """The shards as parts, and by what the first word of each begins."""

    parts: Sequence[Part]
    first: Sequence[str]


def cut(postings: Postings, lengths: Numbers, ordered_by: int) -> Shards:
    """Cut postings into parts, each `[words..., fields, documents, gaps, counts, lengths, ranks]`, numbers as digits.

    A term has a bit for each field that it stands in, and for each of these the number of documents less 1; a document
    of it the gap to the one before, the count less 1, and the length of the field, but for the field that documents are
    `ordered_by`, whose lengths the page knows.
    """
    columns = _Columns(postings, lengths, ordered_by)
    cuts = columns.cuts()
    lists = list_stretches(postings.terms, cuts)
    parts = (
        Part(f"terms/{number}", [*words, *columns.between(start, end)])
        for number, (words, (start, end)) in enumerate(zip(lists, pairwise(cuts), strict=True))
    )
    return Shards([*parts], first_words([postings.terms[start:end] for start, end in pairwise(cuts)]))


class _Columns:
    """The numbers of all postings as digits, and where those of each term begin."""

    def __init__(self, postings: Postings, lengths: Numbers, ordered_by: int) -> None:
        rows = postings.starts
        self._ranks = write_numbers(postings.ranks)
        self._letters = np.fromiter(map(len, postings.terms), np.int64) // 2  # as many as terms have not in common
        begins = _begins(postings)
        self._lists = starts_of(np.bincount(postings.term[begins], minlength=len(postings.terms)))
        fields = np.bincount(postings.term[begins], 1 << postings.field[begins], len(postings.terms))
        self._fields = write_numbers(fields.astype(np.int64))
        self._documents = write_numbers(np.diff(np.append(begins, len(postings.term))) - 1)
        gaps = np.diff(postings.document, prepend=-1) - 1
        gaps[begins] = postings.document[begins]
        told = postings.field != ordered_by
        # each with where the numbers of each term begin
        self._by_row = (
            (write_numbers(gaps), rows),
            (write_numbers(postings.count - 1), rows),
            (write_numbers(lengths[postings.document, postings.field][told]), starts_of(told)[rows]),
        )

    def cuts(self) -> list[int]:
        """The terms at which shards begin, and, last, how many terms there are."""
        size = self._ranks.sizes + self._letters
        for written, rows in self._by_row:
            size += np.diff(written.starts[rows])
        large = size > SIZE // 2
        shard = (np.cumsum(size) - size) // SIZE
        new = (np.diff(shard, prepend=-1) > 0) | large
        new[1:] |= large[:-1]
        return [*map(int, np.flatnonzero(new)), len(size)]

    def between(self, start: int, end: int) -> list[str]:
        """The columns of the terms from `start` up to `end`."""
        return [
            self._fields.text(start, end),
            self._documents.text(self._lists[start], self._lists[end]),
            *(written.text(rows[start], rows[end]) for written, rows in self._by_row),
            self._ranks.text(start, end),
        ]


def _begins(postings: Postings) -> Numbers:
    """The rows where another term, or another field of a term, begins."""
    if not len(postings.term):
        return np.empty(0, np.int64)
    new = (np.diff(postings.term) != 0) | (np.diff(postings.field) != 0)
    return np.concatenate((np.zeros(1, np.int64), np.flatnonzero(new) + 1))
