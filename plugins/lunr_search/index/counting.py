"""Counting: what stands in the documents of an index, where only what changed is counted anew."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from plugins.captures.building import Each, one_by_one
from plugins.lunr_search.index.listing import Asked, Listed, listed
from plugins.lunr_search.index.occurrences import (
    Numbers,
    Occurrences,
    TermsOf,
    count_terms,
    join,
    no_occurrences,
    starts_of,
)
from plugins.lunr_search.index.rows import Rows
from plugins.lunr_search.index.store import Known, Store

_AT_ONCE = 128
"""Documents counted at once: what is sorted together stays small, however large the archive."""


@dataclass(frozen=True)
class Counted:
    """The documents of an index in the order of their refs, and the lengths of their fields.

    `rows` are what stands in them, by place, as far as it was counted or read; `stay` says of those that were not
    counted now where they stood among the documents before. `terms` are all terms by their numbers.
    """

    documents: Sequence[Listed]
    lengths: Numbers
    rows: Mapping[int, Rows]
    stay: Mapping[int, int]
    terms: tuple[str, ...]


def count_changed(
    asked: Sequence[Asked], fields: Sequence[str], terms_of: TermsOf, known: Known | None, each: Each = one_by_one
) -> Counted:
    """Count the terms of the documents that are not `known`, which alone are read; `each` counts many at once."""
    before = known.documents if known else ()
    places = {document.digest: place for place, document in enumerate(before)}
    stay = {place: places[one.digest] for place, one in enumerate(asked) if one.digest in places}
    changed = [place for place in range(len(asked)) if place not in stay]
    new, counted = _counted(asked, changed, fields, terms_of, known.terms if known else (), each)
    documents = [before[stay[place]] if place in stay else next(new) for place in range(len(asked))]
    lengths = np.zeros((len(asked), len(fields)), np.int64)
    lengths[changed] = counted.lengths
    if known and stay:
        lengths[[*stay]] = known.lengths[[*stay.values()]]
    return Counted(documents, lengths, dict(zip(changed, _rows(counted), strict=True)), stay, counted.terms)


def count_all(
    asked: Sequence[Asked],
    fields: Sequence[str],
    terms_of: TermsOf,
    counted: Counted,
    known: Known | None,
    store: Store,
) -> Counted:
    """Read the rows of the documents that stay; those that are lost are counted after all."""
    if not known or not counted.stay:
        return counted
    wanted = {known.documents[before].ref: known.rows[before] for before in counted.stay.values()}
    kept = store.rows(wanted)
    rows = {place: kept[ref] for place in counted.stay if (ref := counted.documents[place].ref) in kept}
    lost = [place for place in counted.stay if place not in rows]
    gone = set(lost)
    _, again = _counted(asked, lost, fields, terms_of, counted.terms, one_by_one)
    rows |= zip(lost, _rows(again), strict=True)
    stay = {place: before for place, before in counted.stay.items() if place not in gone}
    return Counted(counted.documents, counted.lengths, {**counted.rows, **rows}, stay, again.terms)


def occurrences(counted: Counted, order: Sequence[int]) -> Occurrences:
    """The occurrences of all documents, whose rows are all there, in the order of their numbers."""
    rows = [counted.rows[place] for place in order]
    field, term, count = (
        _column(rows, name, kind) for name, kind in (("field", np.int8), ("term", np.int32), ("count", np.int32))
    )
    sizes = np.array([len(one.term) for one in rows], np.int64)
    return Occurrences(counted.terms, starts_of(sizes), field, term, count, counted.lengths[[*order]])


def _column(rows: Iterable[Rows], name: str, kind: type[np.signedinteger[Any]]) -> Numbers:
    parts = [np.empty(0, kind), *(getattr(one, name) for one in rows)]
    return np.concatenate(parts, dtype=kind, casting="same_kind")


def _counted(
    asked: Sequence[Asked],
    places: Sequence[int],
    fields: Sequence[str],
    terms_of: TermsOf,
    known: Iterable[str],
    each: Each,
) -> tuple[Iterator[Listed], Occurrences]:
    """Documents read and listed, and what stands in them; the terms `known` keep their numbers."""

    def count(some: Sequence[int]) -> tuple[list[Listed], Occurrences]:
        documents = [asked[place].read() for place in some]
        listing = [listed(asked[place], document) for place, document in zip(some, documents, strict=True)]
        return listing, count_terms(documents, fields, terms_of)

    blocks = [places[at : at + _AT_ONCE] for at in range(0, len(places), _AT_ONCE)]
    documents: list[Listed] = []

    def each_counted() -> Iterator[Occurrences]:
        yield no_occurrences(len(fields))
        for some, one in each(count, blocks, "posts counted by the word"):
            documents.extend(some)
            yield one

    counted = join(each_counted(), known)
    return iter(documents), counted


def _rows(counted: Occurrences) -> Iterator[Rows]:
    for start, end in pairwise(counted.starts.tolist()):
        yield Rows(counted.field[start:end], counted.term[start:end], counted.count[start:end])
