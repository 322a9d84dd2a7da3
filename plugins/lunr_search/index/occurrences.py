"""Occurrences: how often each term stands in each field of each document, as arrays."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count, islice
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.lunr_search.document import SearchDocument

Numbers = npt.NDArray[np.signedinteger[Any]]
TermsOf = Callable[[str], Sequence[str]]
"""The terms of a stretch of text without white space, in its order."""

BATCH = 2000
"""Documents counted at once: what is sorted together stays small, however large the archive."""


@dataclass(frozen=True)
class Occurrences:
    """Where terms stand: a row for each term of a field of a document, in the order in which they first stand there.

    `terms` are the terms by their number. `starts` says at which row each document begins, and, last, how many rows
    there are. `field`, `term` and `count` are the columns of the rows. `lengths` has a row a document and a column a
    field: how many terms stand there, each as often as it does.
    """

    terms: tuple[str, ...]
    starts: Numbers
    field: Numbers
    term: Numbers
    count: Numbers
    lengths: Numbers

    def __len__(self) -> int:
        return len(self.lengths)

    @cached_property
    def document(self) -> Numbers:
        """The document of each row."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def take(self, documents: Numbers) -> "Occurrences":
        """The occurrences of some documents, in the order in which they are named."""
        sizes = np.diff(self.starts)[documents]
        rows = runs(self.starts[documents], sizes)
        return Occurrences(
            self.terms, starts_of(sizes), self.field[rows], self.term[rows], self.count[rows], self.lengths[documents]
        )


def join(terms: Iterable[str], several: Sequence[Occurrences]) -> Occurrences:
    """Several occurrences, one after the other, whose terms are numbered as in `terms`."""
    sizes = np.concatenate([np.diff(one.starts) for one in several])
    field, term, count, lengths = (
        np.concatenate([getattr(one, column) for one in several]) for column in ("field", "term", "count", "lengths")
    )
    return Occurrences(tuple(terms), starts_of(sizes), field, term, count, lengths)


def no_occurrences(fields: int) -> Occurrences:
    """The occurrences of no documents of so many fields."""
    nothing = np.empty(0, np.int32)
    return Occurrences((), np.zeros(1, np.int64), nothing, nothing, nothing, np.empty((0, fields), np.int64))


def count_terms(
    documents: Iterable[SearchDocument], fields: Sequence[str], terms_of: TermsOf, known: Iterable[str] = ()
) -> Occurrences:
    """Count the terms of documents; those `known` keep their numbers, others are numbered as they come.

    `terms_of` is asked once for each different stretch of text: the same few words are most of an archive.
    """
    terms, chunks = _Numbering(zip(known, count())), _Numbering()
    table = _Table(terms, terms_of)
    counted = [_count_batch(batch, fields, chunks, table) for batch in _batches(documents, BATCH)]
    return join(terms, counted or [no_occurrences(len(fields))])


def runs(starts: Numbers, sizes: Numbers) -> Numbers:
    """The numbers of several runs, one run after the other, each from its start."""
    return np.repeat(starts - starts_of(sizes)[:-1], sizes) + np.arange(sizes.sum())


def starts_of(sizes: Numbers) -> Numbers:
    """Where runs of these sizes start when laid end to end, and where the last one ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))


class _Numbering(dict[str, int]):
    """Numbers strings as they are asked for."""

    def __missing__(self, text: str) -> int:
        self[text] = number = len(self)
        return number


class _Table:
    """The numbers of the terms of each chunk, by the chunk's number."""

    def __init__(self, terms: _Numbering, terms_of: TermsOf) -> None:
        self._terms, self._terms_of = terms, terms_of
        self._flat, self._sizes = array("q"), array("q")

    def learn(self, chunks: Iterable[str]) -> None:
        """Take down the chunks that follow those taken down."""
        for chunk in chunks:
            found = self._terms_of(chunk)
            self._flat.extend(map(self._terms.__getitem__, found))
            self._sizes.append(len(found))

    def __len__(self) -> int:
        return len(self._sizes)

    def look_up(self, chunks: Numbers) -> tuple[Numbers, Numbers]:
        """The numbers of the terms of chunks, one after the other, and how many each chunk has."""
        sizes = np.array(self._sizes, np.int64)
        of_each = sizes[chunks]
        return np.array(self._flat, np.int64)[runs(starts_of(sizes)[chunks], of_each)], of_each


def _count_batch(
    batch: Sequence[SearchDocument], fields: Sequence[str], chunks: _Numbering, table: _Table
) -> Occurrences:
    stream, sizes = array("q"), array("q")
    for document in batch:
        for field in fields:
            parts = getattr(document, field).split()
            stream.extend(map(chunks.__getitem__, parts))
            sizes.append(len(parts))
    table.learn(islice(chunks, len(table), None))
    terms, of_each = table.look_up(np.array(stream, np.int64))
    place = np.repeat(np.repeat(np.arange(len(sizes)), np.array(sizes, np.int64)), of_each)
    term, place_of, times = _distinct(place, terms)
    lengths = np.bincount(place, minlength=len(sizes)).reshape(len(batch), len(fields))
    document_of, field_of = np.divmod(place_of, len(fields))
    rows = np.bincount(document_of, minlength=len(batch))
    field_of, term, times = (column.astype(np.int32) for column in (field_of, term, times))
    return Occurrences((), starts_of(rows), field_of, term, times, lengths)


def _distinct(place: Numbers, term: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Each different pair of place and term, in the order in which they first come, and how often it comes."""
    most = int(term.max(initial=0)) + 1
    pair, first, count = np.unique(place * most + term, return_index=True, return_counts=True)
    order = np.argsort(first)
    return pair[order] % most, pair[order] // most, count[order]


def _batches(documents: Iterable[SearchDocument], size: int) -> Iterator[list[SearchDocument]]:
    remaining = iter(documents)
    while batch := list(islice(remaining, size)):
        yield batch
