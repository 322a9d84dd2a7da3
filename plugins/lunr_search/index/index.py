"""The index: documents numbered, their terms counted and posted, cut into the parts that a page loads."""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from plugins.captures.building import Each, one_by_one
from plugins.keeping.coding import digest
from plugins.lunr_search.index.counting import Counted, count_all, count_changed, occurrences
from plugins.lunr_search.index.listing import Asked, Listed
from plugins.lunr_search.index.numbering import number_documents
from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.postings import Postings, decode_postings, post
from plugins.lunr_search.index.rows import Edit, Rows
from plugins.lunr_search.index.sharding import Shard, Sharding, shard
from plugins.lunr_search.index.store import Known, Lost, Store
from plugins.lunr_search.index.updating import Reading, update
from plugins.lunr_search.terms.pipeline import pipeline_for

FORMAT = 1
"""Changes with what parts hold, so that a page that is open takes up no part that it cannot read."""

FEW = 300
"""With more documents edited at once, making all shards anew is quicker."""


@dataclass(frozen=True)
class Index:
    """The documents of an index in the order of their refs, and the order of their numbers, as places among these.

    `version` is that of the numbers: what was made for the same may be mixed. `lengths` are those of all fields, a row
    a document; `ordered_by` is the longest field, whose lengths stand in a part of their own. `terms` are the terms by
    their numbers, and `postings` gives those of a shard.
    """

    documents: Sequence[Listed]
    order: Sequence[int]
    version: str
    ordered_by: int
    lengths: Numbers
    terms: Sequence[str]
    sharding: Sharding
    postings: Callable[[Shard], Postings]

    @cached_property
    def numbered(self) -> Sequence[Listed]:
        """The documents in the order of their numbers."""
        return [self.documents[place] for place in self.order]

    @cached_property
    def standing(self) -> Sequence[str]:
        """The terms that stand somewhere, in the order of UTF-16 units."""
        return [self.terms[number] for number in self.sharding.standing.tolist()]


def make_index(
    asked: Sequence[Asked], boosts: Mapping[str, float], language: str, store: Store, each: Each = one_by_one
) -> Index:
    """Make the index of documents, given in the order of their refs, for the fields of `boosts`.

    What the store knows is taken from there, and the store brought up to it; the index is the same without. `each`
    does many pieces of work.
    """
    made_by = digest(FORMAT, language, tuple(boosts.items()), unicodedata.unidata_version)
    terms_of = pipeline_for(language).chunk_terms
    known = store.read(made_by)
    counted = count_changed(asked, list(boosts), terms_of, known, each)
    order = _order(counted, known)
    ordered_by = int(np.argmax(counted.lengths.sum(axis=0)))
    refs = tuple(counted.documents[place].ref for place in order)
    version = digest(FORMAT, language, tuple(boosts.items()), ordered_by, refs).hex()[:12]
    sharding = _updated(counted, order, ordered_by, known, store) if known and known.version == version else None
    if sharding is None:
        counted = count_all(asked, list(boosts), terms_of, counted, known, store)
        sharding = shard(post(occurrences(counted, order), ordered_by), len(counted.terms), ordered_by)
    if not (known and known.version == version and len(counted.stay) == len(asked)):
        _keep(counted, order, made_by, version, sharding, known, store)
    kept = _Shards(sharding, store, lambda: make_index(asked, boosts, language, Store(None)))
    return Index(counted.documents, order, version, ordered_by, counted.lengths, counted.terms, sharding, kept.read)


def _order(counted: Counted, known: Known | None) -> Sequence[int]:
    """The order of the numbers; as it was, where nothing is otherwise that decides on it."""
    if known and len(known.documents) == len(counted.documents):
        pairs = zip(known.documents, counted.documents, strict=True)
        if all(before is after or before.ordered_by == after.ordered_by for before, after in pairs):
            return known.order
    return number_documents(counted.documents)


def _updated(counted: Counted, order: Sequence[int], ordered_by: int, known: Known, store: Store) -> Sharding | None:
    """The sharding brought up to few edits that moved no number; None where there are many, or the store lost some."""
    edited = [place for place in range(len(order)) if place not in counted.stay]
    if len(edited) > FEW:
        return None
    number_of = {place: number for number, place in enumerate(order)}

    def rows(places: Iterable[int]) -> dict[int, Rows]:
        wanted = {known.documents[place].ref: place for place in places}
        found = store.rows({ref: known.rows[place] for ref, place in wanted.items()})
        if len(found) < len(wanted):
            raise Lost
        return {wanted[ref]: one for ref, one in found.items()}

    def rows_by_number(numbers: Iterable[int]) -> dict[int, Rows]:
        return {number_of[place]: one for place, one in rows(order[number] for number in numbers).items()}

    try:
        before = rows(edited)
        edits = [
            Edit(number_of[place], before[place], counted.rows[place], known.lengths[place], counted.lengths[place])
            for place in edited
        ]
        return update(known.sharding, edits, counted.terms, ordered_by, Reading(store.postings, rows_by_number))
    except Lost:
        return None


def _keep(
    counted: Counted,
    order: Sequence[int],
    made_by: bytes,
    version: str,
    sharding: Sharding,
    known: Known | None,
    store: Store,
) -> None:
    new = {place: rows.encoded() for place, rows in counted.rows.items() if place not in counted.stay}
    rows = [
        digest(new[place]) if place in new or not known else known.rows[counted.stay[place]]
        for place in range(len(counted.documents))
    ]
    index = Known.of(made_by, version, counted.documents, rows, counted.terms, order, counted.lengths, sharding)
    store.write(index, {counted.documents[place].ref: one for place, one in new.items()}, sharding.made, known)


class _Shards:
    """The postings of shards: as they were made just now, else as they are kept; if these are lost, made anew."""

    def __init__(self, sharding: Sharding, store: Store, again: Callable[[], Index]) -> None:
        self._made, self._store, self._again = sharding.made, store, again

    def read(self, one: Shard) -> Postings:
        """Read the postings of a shard."""
        if one.start in self._made:
            return decode_postings(self._made[one.start])
        try:
            return self._store.postings([one])[0]
        except Lost:
            return decode_postings(self._remade[one.start])

    @cached_property
    def _remade(self) -> Mapping[str, bytes]:
        return self._again().sharding.made
