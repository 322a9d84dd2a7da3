"""Postings: for each term and field the documents in which it stands, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.lunr_search.index.occurrences import Numbers, Occurrences, starts_of


@dataclass(frozen=True)
class Postings:
    """A row for each term, field and document, sorted by these.

    `terms` are in the order of UTF-16 units, as lunr.js compares them; `term` is a place in it. `ranks` are the terms'
    places among those that first stand in the same field of the same document: lunr numbers terms as they come and adds
    up scores in that order, which decides on the last digit.
    """

    terms: Sequence[str]
    ranks: Numbers
    term: Numbers
    field: Numbers
    document: Numbers
    count: Numbers

    @property
    def starts(self) -> Numbers:
        """At which row each term begins, and, last, how many rows there are."""
        return starts_of(np.bincount(self.term, minlength=len(self.terms)))


def post(occurrences: Occurrences) -> Postings:
    """Sort the occurrences of documents, in the order of their numbers, by term; one that stands nowhere is dropped."""
    first = _first_rows(occurrences.term, len(occurrences.terms))
    numbers = np.flatnonzero(first < len(occurrences.term))
    standing = [occurrences.terms[number] for number in numbers]
    in_order = sorted(range(len(standing)), key=lambda place: utf16(standing[place]))
    place_of = np.zeros(len(occurrences.terms), np.int64)
    place_of[numbers[in_order]] = np.arange(len(standing))
    fields = occurrences.lengths.shape[1]
    term, document = place_of[occurrences.term], occurrences.document
    order = _stable_order(term * fields + occurrences.field)  # rows are in the order of documents already
    ranks = _ranks(first[numbers], document * fields + occurrences.field)[in_order]
    return Postings(
        [standing[place] for place in in_order],
        ranks,
        term[order],
        occurrences.field[order],
        document[order],
        occurrences.count[order],
    )


def utf16(term: str) -> bytes:
    """What terms are sorted by: Python compares code points, JavaScript the units of UTF-16."""
    return term.encode("utf-16-be")


def _first_rows(term: Numbers, terms: int) -> Numbers:
    """The row where each term first stands; for one that stands nowhere, how many rows there are."""
    first = np.full(terms, len(term))
    first[term[::-1]] = np.arange(len(term))[::-1]
    return first


def _stable_order(keys: Numbers) -> Numbers:
    """The order of keys, equal ones as they stand: by their lower half, then by their upper.

    numpy sorts numbers of 16 bits by radix: twice is more than twice as fast as once by longer ones.
    """
    order = np.arange(len(keys))
    for half in range(0, int(keys.max(initial=0)).bit_length(), 16):
        order = order[np.argsort((keys[order] >> half).astype(np.uint16), kind="stable")]
    return order


def _ranks(first: Numbers, group: Numbers) -> Numbers:
    """The places of terms, by the rows where they first stand, among those of the same group."""
    by_row = np.argsort(first)
    group_of = group[first[by_row]]
    begins = np.flatnonzero(np.concatenate((np.ones(min(1, len(first)), bool), group_of[1:] != group_of[:-1])))
    sizes = np.diff(np.append(begins, len(first)))
    ranks = np.empty(len(first), np.int64)
    ranks[by_row] = np.arange(len(first)) - np.repeat(begins, sizes)
    return ranks
