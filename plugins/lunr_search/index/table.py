"""Tables: rows of postings by the numbers of their terms, in any order, while they are changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.postings import Postings
from plugins.lunr_search.index.rows import Edit


@dataclass(frozen=True)
class Table:
    """A column a row of postings: the number of its term, field, document, count and length; ranks by term."""

    columns: Numbers
    ranks: dict[int, int]

    @classmethod
    def of(cls, several: Iterable[tuple[Numbers, Postings]]) -> "Table":
        """The rows of several postings, each with the numbers of its terms."""
        columns = [np.empty((5, 0), np.int64)]
        ranks: dict[int, int] = {}
        for numbers, some in several:
            columns.append(np.stack((numbers[some.term], some.field, some.document, some.count, some.length)))
            ranks.update(zip(numbers.tolist(), some.ranks.tolist(), strict=True))
        return cls(np.concatenate(columns, axis=1), ranks)

    def holds(self, terms: Numbers) -> Numbers:
        """The places of those of some terms that have rows."""
        return np.flatnonzero(np.isin(terms, self.columns[0]))

    def joined(self, other: "Table") -> "Table":
        """The rows of both."""
        return Table(np.concatenate((self.columns, other.columns), axis=1), self.ranks | other.ranks)

    def edited(self, terms: Numbers, edits: Sequence[Edit], ordered_by: int) -> "Table":
        """The rows after edits, which are the rows of some terms alone; lengths in the field `ordered_by` are 0."""
        numbers = [edit.number for edit in edits]
        left = ~(np.isin(self.columns[0], terms) & np.isin(self.columns[2], numbers))
        added = [self.columns[:, left]]
        for edit in edits:
            inside = np.isin(edit.after.term, terms)
            field, term, count = (column[inside] for column in (edit.after.field, edit.after.term, edit.after.count))
            length = np.where(field == ordered_by, 0, edit.lengths[field])
            added.append(np.stack((term, field, np.full(len(term), edit.number), count, length)))
        return Table(np.concatenate(added, axis=1), self.ranks)

    def first_documents(self, terms: Numbers) -> Numbers:
        """The first document of each term, of which each has a row; the terms in the order of their numbers."""
        term, _, document, *_ = self.columns[:, np.isin(self.columns[0], terms)]
        order = np.lexsort((document, term))
        begins = np.flatnonzero(np.diff(term[order], prepend=-1))
        first: Numbers = document[order][begins]
        return first

    def postings(self, numbers: Numbers, terms: Sequence[str]) -> Postings:
        """The postings of terms, given by their numbers in the order of UTF-16 units."""
        place_of = np.full(len(terms), -1)
        place_of[numbers] = np.arange(len(numbers))
        inside = self.columns[:, place_of[self.columns[0]] >= 0]
        term, field, document, *_ = inside
        key = (place_of[term] * (field.max(initial=0) + 1) + field) * (document.max(initial=0) + 1) + document
        order = np.argsort(key, kind="stable")  # which is quick where most of it is in order
        ranks = np.fromiter((self.ranks[number] for number in numbers.tolist()), np.int64)
        return Postings(
            [terms[number] for number in numbers.tolist()], ranks, place_of[term][order], *inside[1:, order]
        )
