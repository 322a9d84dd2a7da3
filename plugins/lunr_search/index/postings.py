"""Postings: for each term and field the documents in which it stands, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.keeping.coding import decode, encode
from plugins.lunr_search.index.occurrences import Numbers, Occurrences, starts_of
from plugins.lunr_search.index.packing import pack, unpack


@dataclass(frozen=True)
class Postings:
    """A row for each term, field and document, sorted by these.

    `terms` are the terms in the order of UTF-16 units, as lunr.js compares them; `term` is a place in it. `ranks` say
    for each term how many other terms stand before it in the field of the document where it first stands: lunr numbers
    terms as it meets them and adds up scores in that order, which decides on the last digit. `length` is that of the
    field of the document, 0 in the field whose lengths stand in a part of their own.
    """

    terms: Sequence[str]
    ranks: Numbers
    term: Numbers
    field: Numbers
    document: Numbers
    count: Numbers
    length: Numbers

    @property
    def starts(self) -> Numbers:
        """At which row each term begins, and, last, how many rows there are."""
        return starts_of(np.bincount(self.term, minlength=len(self.terms)))

    def between(self, start: int, end: int) -> "Postings":
        """The postings of the terms from `start` up to `end`."""
        first, last = np.searchsorted(self.term, np.array((start, end), self.term.dtype))
        term, *others = (
            column[first:last] for column in (self.term, self.field, self.document, self.count, self.length)
        )
        return Postings(self.terms[start:end], self.ranks[start:end], term - start, *others)

    def encoded(self) -> bytes:
        """The postings as bytes; equal ones give equal bytes."""
        columns = (self.ranks, np.diff(self.starts), self.field, self.document, self.count, self.length)
        return encode((tuple(self.terms), pack(columns)))


def decode_postings(data: bytes) -> Postings:
    """Read encoded postings.

    Raises:
        ValueError: the bytes are none.
    """
    terms, packed = decode(data, tuple[tuple[str, ...], bytes])
    ranks, rows, field, document, count, length = unpack(packed)
    return Postings(terms, ranks, np.repeat(np.arange(len(terms)), rows), field, document, count, length)


@dataclass(frozen=True)
class Posted:
    """Postings of all terms that stand somewhere, with the number of each, and the document where it first stands."""

    postings: Postings
    numbers: Numbers
    first: Numbers


def post(occurrences: Occurrences, ordered_by: int) -> Posted:
    """Sort the occurrences of documents, in the order of their numbers, by term; one that stands nowhere is dropped.

    The lengths of the field `ordered_by` are left out.
    """
    first = _first_rows(occurrences.term, len(occurrences.terms))
    numbers = np.flatnonzero(first < len(occurrences.term))
    standing = [occurrences.terms[number] for number in numbers]
    in_order = np.array(sorted(range(len(standing)), key=lambda place: utf16(standing[place])), np.int64)
    numbers = numbers[in_order]
    first = first[numbers]
    place_of = np.zeros(len(occurrences.terms), np.int32)
    place_of[numbers] = np.arange(len(numbers))
    fields = occurrences.lengths.shape[1]
    term, document = place_of[occurrences.term], occurrences.document
    order = _stable_order(term * fields + occurrences.field)  # rows are in the order of documents already
    length = occurrences.lengths.astype(np.int32)
    length[:, ordered_by] = 0
    postings = Postings(
        [standing[place] for place in in_order],
        positions(document * fields + occurrences.field)[first],
        term[order],
        occurrences.field[order],
        document[order],
        occurrences.count[order],
        length[document[order], occurrences.field[order]],
    )
    return Posted(postings, numbers, document[first])


def positions(groups: Numbers) -> Numbers:
    """How many rows of its group stand before each, where the rows of a group stand side by side."""
    begins = np.flatnonzero(np.diff(groups, prepend=-1))
    sizes = np.diff(np.append(begins, len(groups)))
    return np.arange(len(groups)) - np.repeat(begins, sizes)


def utf16(term: str) -> bytes:
    """What terms are sorted by: Python compares code points, JavaScript the units of UTF-16."""
    return term.encode("utf-16-be")


def _first_rows(term: Numbers, terms: int) -> Numbers:
    """The row where each term first stands; for one that stands nowhere, how many rows there are."""
    first = np.full(terms, len(term))
    first[term[::-1]] = np.arange(len(term), dtype=np.int32)[::-1]
    return first


def _stable_order(keys: Numbers) -> Numbers:
    """The order of keys, equal ones as they stand: by their lower half, then by their upper.

    numpy sorts numbers of 16 bits by radix: twice is more than twice as fast as once by longer ones.
    """
    order = np.arange(len(keys), dtype=np.int32)
    for half in range(0, int(keys.max(initial=0)).bit_length(), 16):
        order = order[np.argsort((keys >> half).astype(np.uint16)[order], kind="stable")]
    return order
