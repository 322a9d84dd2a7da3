"""Shards: the postings, cut by term range into small parts."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from rapidfuzz.distance import Prefix

from plugins.lunr_search.index.digits import digit_counts, number_text
from plugins.lunr_search.index.listing import text_digest
from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.postings import Postings
from plugins.lunr_search.index.words import list_words
from plugins.lunr_search.part import Part

SIZE = 6000
"""Signs in a shard, before it is compressed: some 3 kB with gzip. A term with more than half has one of its own."""

LONGEST_START = 24
"""A shard is called by the letters that tell its first word from the one before; the names of files are to be short."""


def cut(terms: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Cut terms, of so many signs each, into shards: the place where each begins, and the start that it is called by.

    The start is the shortest that tells its first word from the one before. A term that has a shard of its own parts
    those before it from those after: what grows or shrinks moves no cut beyond it.
    """
    before, room, was_large = "", 0, True
    for place, (term, size) in enumerate(zip(terms, sizes, strict=True)):
        is_large = size > SIZE // 2
        if is_large or was_large or size > room:
            shared = Prefix.similarity(before, term)
            if shared < LONGEST_START or not place:
                yield place, term[: shared + 1]
                room, was_large = SIZE, is_large
        room -= size
        before = term


def name_of(start: str) -> str:
    """The name of the part that a shard is, by its start: the UTF-16 units, since systems tell other letters apart."""
    return f"terms/{start.encode('utf-16-be').hex()}"


def signs(postings: Postings, ordered_by: int) -> Numbers:
    """How many signs of a shard each term takes, about."""
    lists = _Lists(postings, ordered_by)
    sizes = digit_counts(postings.ranks) + np.fromiter(map(len, postings.terms), np.int64) // 2  # what is not shared
    by_row = digit_counts(lists.gaps) + digit_counts(postings.count - 1)
    by_row[lists.told] += digit_counts(postings.length[lists.told])
    return sizes + np.bincount(postings.term, by_row, len(sizes)).astype(np.int64)


def shard_value(postings: Postings, ordered_by: int, end: str) -> list[str]:
    """Write a shard: `[words..., fields, documents, gaps, counts, lengths, ranks, end]`, numbers as digits.

    A term has a bit for each field that it stands in, and for each of these the number of documents less 1; a document
    of it the gap to the one before, the count less 1, and the length of the field, but for the field `ordered_by`,
    whose lengths stand in a part of their own. `end` is the start of the shard that follows, or "".
    """
    lists = _Lists(postings, ordered_by)
    columns = (lists.fields, lists.documents, lists.gaps, postings.count - 1, postings.length[lists.told])
    return [*list_words(postings.terms), *map(number_text, columns), number_text(postings.ranks), end]


class _Lists:
    """The postings as lists, one a term and field."""

    def __init__(self, postings: Postings, ordered_by: int) -> None:
        begins = _begins(postings)
        of_term = postings.term[begins]
        bits = np.bincount(of_term, 1 << postings.field[begins].astype(np.int64), len(postings.terms))
        self.fields = bits.astype(np.int64)
        self.documents = np.diff(np.append(begins, len(postings.term))) - 1
        self.gaps = np.diff(postings.document, prepend=-1) - 1
        self.gaps[begins] = postings.document[begins]
        self.told = postings.field != ordered_by


def _begins(postings: Postings) -> Numbers:
    """The rows where another term, or another field of a term, begins."""
    if not len(postings.term):
        return np.empty(0, np.int64)
    new = (np.diff(postings.term) != 0) | (np.diff(postings.field) != 0)
    return np.concatenate((np.zeros(1, np.int64), np.flatnonzero(new) + 1))


def shard_part(start: str, postings: Callable[[], Postings], holds: bytes, ordered_by: int, end: str) -> Part:
    """Make the part of a shard, whose postings are read where it is written."""
    return Part(name_of(start), text_digest(holds.hex(), end), lambda: shard_value(postings(), ordered_by, end))
