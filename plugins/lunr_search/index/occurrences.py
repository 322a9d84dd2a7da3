"""Occurrences: how often each term stands in each field of each document, as arrays."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.lunr_search.document import SearchDocument

Numbers = npt.NDArray[np.signedinteger[Any]]
TermsOf = Callable[[str], Sequence[str]]
"""The terms of a stretch of text without white space, in its order."""


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
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.starts))

    def take(self, documents: Numbers) -> "Occurrences":
        """The occurrences of some documents, in the order in which they are named."""
        sizes = np.diff(self.starts)[documents]
        rows = runs(self.starts[documents], sizes)
        return Occurrences(
            self.terms, starts_of(sizes), self.field[rows], self.term[rows], self.count[rows], self.lengths[documents]
        )


def join(several: Iterable[Occurrences], known: Iterable[str] = ()) -> Occurrences:
    """Several occurrences, one after the other; terms `known` keep their numbers, others are numbered as they come.

    Each is let go as soon as its terms are numbered: those of very many take several times what comes of them.
    """
    terms = _Numbering(zip(known, count()))
    columns = [(np.diff(one.starts), one.field, _renumbered(one, terms), one.count, one.lengths) for one in several]
    sizes, field, term, times, lengths = map(np.concatenate, zip(*columns, strict=True))
    return Occurrences(tuple(terms), starts_of(sizes), field, term, times, lengths)


def no_occurrences(fields: int) -> Occurrences:
    """The occurrences of no documents of so many fields."""
    nothing = np.empty(0, np.int32)
    return Occurrences(
        (), np.zeros(1, np.int64), np.empty(0, np.int8), nothing, nothing, np.empty((0, fields), np.int64)
    )


def count_terms(documents: Sequence[SearchDocument], fields: Sequence[str], terms_of: TermsOf) -> Occurrences:
    """Count the terms of documents, and number them as they come.

    `terms_of` is asked once for each different stretch of text: the same few words are most of an archive. What is
    counted at once is sorted together, so an archive is better counted some documents at a time.
    """
    terms, chunks = _Numbering(), _Numbering()
    stream, sizes = array("q"), array("q")
    for document in documents:
        for field in fields:
            parts = getattr(document, field).split()
            stream.extend(map(chunks.__getitem__, parts))
            sizes.append(len(parts))
    numbers, of_each = _looked_up(np.array(stream, np.int64), *_table(chunks, terms, terms_of))
    place = np.repeat(np.repeat(np.arange(len(sizes)), np.array(sizes, np.int64)), of_each)
    term, place_of, times = _distinct(place, numbers)
    lengths = np.bincount(place, minlength=len(sizes)).reshape(len(documents), len(fields))
    document_of, field_of = np.divmod(place_of, len(fields))
    rows = np.bincount(document_of, minlength=len(documents))
    term, times = term.astype(np.int32), times.astype(np.int32)
    return Occurrences(tuple(terms), starts_of(rows), field_of.astype(np.int8), term, times, lengths)


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


def _renumbered(one: Occurrences, terms: _Numbering) -> Numbers:
    """The column of terms by other numbers."""
    return np.array([terms[term] for term in one.terms], np.int32)[one.term]


def _table(chunks: Iterable[str], terms: _Numbering, terms_of: TermsOf) -> tuple[Numbers, Numbers]:
    """The numbers of the terms of chunks, one after the other, and how many each chunk has."""
    flat, sizes = array("q"), array("q")
    for chunk in chunks:
        found = terms_of(chunk)
        flat.extend(map(terms.__getitem__, found))
        sizes.append(len(found))
    return np.array(flat, np.int64), np.array(sizes, np.int64)


def _looked_up(chunks: Numbers, flat: Numbers, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers of the terms of some of the chunks of a table, and how many each of them has."""
    of_each = sizes[chunks]
    return flat[runs(starts_of(sizes)[chunks], of_each)], of_each


def _distinct(place: Numbers, term: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Each different pair of place and term, in the order in which they first come, and how often it comes."""
    most = int(term.max(initial=0)) + 1
    pair, first, count = np.unique(place * most + term, return_index=True, return_counts=True)
    order = np.argsort(first)
    return pair[order] % most, pair[order] // most, count[order]
