"""Updating: a sharding after documents were edited and no number moved, as if it had been made of all of them anew."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from plugins.keeping.coding import digest
from plugins.lunr_search.index.occurrences import Numbers, starts_of
from plugins.lunr_search.index.postings import Postings, utf16
from plugins.lunr_search.index.rows import Edit, Rows
from plugins.lunr_search.index.sharding import Shard, Sharding
from plugins.lunr_search.index.shards import cut, signs
from plugins.lunr_search.index.table import Table


class Reading(NamedTuple):
    """How the postings of shards, and the rows of documents by their numbers, are read where they are kept."""

    postings: Callable[[Sequence[Shard]], Sequence[Postings]]
    rows: Callable[[Iterable[int]], Mapping[int, Rows]]


class Span(NamedTuple):
    """A shard that is to be: the start that it is called by, the place of its first term, and the numbers of all."""

    start: str
    begin: int
    terms: Numbers


def update(
    sharding: Sharding, edits: Sequence[Edit], terms: Sequence[str], ordered_by: int, reading: Reading
) -> Sharding:
    """Bring a sharding up to edits: shards with terms that they touch are made anew, and those that are cut otherwise.

    `terms` are the terms by their numbers, in which new ones follow those that the sharding knows.
    """
    first, taken = _grown(sharding.first, len(terms)), _grown(sharding.signs, len(terms))
    touched = np.array(sorted({term for edit in edits for term in edit.touched(first, ordered_by)}), np.int64)
    if not len(touched):
        return Sharding(sharding.shards, sharding.standing, first, taken)
    opened = sharding.shards_of(touched)
    table = _opened(sharding, opened, reading).edited(touched, edits, ordered_by)
    present = touched[table.holds(touched)]
    first[present], ranks = _first_places(table, present, edits, reading)
    table.ranks.update(zip(present.tolist(), ranks, strict=True))
    taken[present] = signs(table.postings(present, terms), ordered_by)
    standing = _standing(sharding.standing, touched, present, terms)
    cuts = [*cut([terms[number] for number in standing.tolist()], taken[standing].tolist())]
    ends = pairwise([*cuts, (len(standing), "")])
    spans = [Span(start, begin, standing[begin:end]) for (begin, start), (end, _) in ends]
    staying = _staying(sharding, opened, spans)
    others = {place for place, shard in enumerate(sharding.shards) if shard.start not in staying} - opened
    made = _encoded(spans, staying, table.joined(_opened(sharding, others, reading)), terms)
    digests = staying | {start: digest(postings) for start, postings in made.items()}
    return Sharding(
        [Shard(span.start, span.begin, digests[span.start]) for span in spans], standing, first, taken, made
    )


def _grown(known: Numbers, size: int) -> Numbers:
    return np.append(known, np.zeros(size - len(known), np.int64))


def _opened(sharding: Sharding, places: Iterable[int], reading: Reading) -> Table:
    """The rows of some shards."""
    inside, ends = sorted(places), sharding.ends
    spans = [sharding.standing[sharding.shards[place].begin : ends[place]] for place in inside]
    return Table.of(zip(spans, reading.postings([sharding.shards[place] for place in inside]), strict=True))


def _first_places(table: Table, terms: Numbers, edits: Sequence[Edit], reading: Reading) -> tuple[Numbers, list[int]]:
    """The documents where terms first stand, and the places that they have there."""
    documents = table.first_documents(terms)
    edited = {edit.number: edit.after for edit in edits}
    inside = {*documents.tolist()}
    rows = {**edited, **reading.rows(inside - edited.keys())}
    places = {number: rows[number].places() for number in inside}
    pairs = zip(documents.tolist(), terms.tolist(), strict=True)
    return documents, [places[number][term][1] for number, term in pairs]


def _standing(before: Numbers, touched: Numbers, present: Numbers, terms: Sequence[str]) -> Numbers:
    """The numbers of the terms that stand somewhere, in their order: of those touched the ones that are present."""
    stood, stands = (np.zeros(len(terms), bool) for _ in range(2))
    stood[before] = stands[before] = True
    stands[touched] = False
    stands[present] = True
    kept = before[stands[before]]
    new = sorted(present[~stood[present]].tolist(), key=lambda number: utf16(terms[number]))
    places = [bisect_left(kept, utf16(terms[number]), key=lambda other: utf16(terms[other])) for number in new]
    return np.insert(kept, places, new) if new else kept


def _staying(sharding: Sharding, opened: Collection[int], spans: Sequence[Span]) -> dict[str, bytes]:
    """The digests of the shards that stay as they are, by their starts."""
    known = {}
    for place, (shard, end) in enumerate(zip(sharding.shards, sharding.ends, strict=True)):
        if place not in opened:
            known[shard.start, sharding.standing[shard.begin : end].tobytes()] = shard.digest
    found = ((span.start, known.get((span.start, span.terms.tobytes()))) for span in spans)
    return {start: digest for start, digest in found if digest}


def _encoded(spans: Sequence[Span], staying: Collection[str], table: Table, terms: Sequence[str]) -> dict[str, bytes]:
    """The postings of all other shards, by their starts."""
    new = [span for span in spans if span.start not in staying]
    if not new:
        return {}
    postings = table.postings(np.concatenate([span.terms for span in new]), terms)
    ends = starts_of(np.array([len(span.terms) for span in new])).tolist()
    return {span.start: postings.between(*ends).encoded() for span, ends in zip(new, pairwise(ends), strict=True)}
