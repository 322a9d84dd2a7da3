"""Rows: what stands in one document, and what an edit of it changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.packing import pack, unpack
from plugins.lunr_search.index.postings import positions


@dataclass(frozen=True)
class Rows:
    """Columns of fields, numbers of terms and counts, in the order in which the terms first stand in each field."""

    field: Numbers
    term: Numbers
    count: Numbers

    def encoded(self) -> bytes:
        """The rows as bytes."""
        return pack((self.field, self.term, self.count))

    def places(self) -> dict[int, tuple[int, int]]:
        """For each term the first field that has it, and how many other terms stand before it there."""
        found: dict[int, tuple[int, int]] = {}
        columns = (column.tolist() for column in (self.term, self.field, positions(self.field)))
        for term, field, position in zip(*columns, strict=True):
            found.setdefault(term, (field, position))
        return found

    def counts(self) -> dict[tuple[int, int], int]:
        """How often each term stands in each field, by field and term."""
        columns = (column.tolist() for column in (self.field, self.term, self.count))
        return {(field, term): count for field, term, count in zip(*columns, strict=True)}


def decode_rows(data: bytes) -> Rows:
    """Read encoded rows.

    Raises:
        ValueError: the bytes are none.
    """
    return Rows(*unpack(data))


@dataclass(frozen=True)
class Edit:
    """A document, by its number, before and after: what stands in it, and the lengths of its fields."""

    number: int
    before: Rows
    after: Rows
    lengths_before: Numbers
    lengths: Numbers

    def touched(self, first: Numbers, ordered_by: int) -> Iterator[int]:
        """The terms whose postings it changes, some more than once.

        `first` says of each term in which document it first stands: its rank is its place there.
        """
        before, after = self.before.counts(), self.after.counts()
        yield from (term for (_, term), _ in before.items() ^ after.items())
        told = self.lengths_before != self.lengths
        told[ordered_by] = False
        yield from self.after.term[told[self.after.field]].tolist()
        places = self.before.places()
        for term, place in self.after.places().items():
            if first[term] == self.number and places.get(term) != place:
                yield term
