from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.occurrences import Occurrences, count_terms, join, runs, starts_of
from plugins.lunr_search.terms.pipeline import terms
from tests.lunr_search.invented import FIELDS, collections


def read(occurrences: Occurrences) -> list[dict[str, dict[str, int]]]:
    """What the rows say of each document, as terms and counts by field, in the order of the rows."""
    read: list[dict[str, dict[str, int]]] = [{} for _ in range(len(occurrences))]
    columns = (occurrences.document, occurrences.field, occurrences.term, occurrences.count)
    for document, field, term, count in zip(*columns, strict=True):
        read[document].setdefault(FIELDS[field], {})[occurrences.terms[term]] = int(count)
    return read


def expected(document: SearchDocument) -> dict[str, dict[str, int]]:
    counted = {field: dict(Counter(terms(getattr(document, field)))) for field in FIELDS}
    return {field: found for field, found in counted.items() if found}


@given(collections())
def test_terms_are_counted_by_field(documents: list[SearchDocument]) -> None:
    counted = count_terms(documents, FIELDS, terms)
    assert read(counted) == [expected(document) for document in documents]


@given(collections())
def test_rows_stand_as_terms_first_came(documents: list[SearchDocument]) -> None:
    counted = read(count_terms(documents, FIELDS, terms))
    orders = [[list(found) for found in document.values()] for document in counted]
    assert orders == [[list(found) for found in expected(document).values()] for document in documents]


@given(collections())
def test_lengths_count_every_term(documents: list[SearchDocument]) -> None:
    lengths = count_terms(documents, FIELDS, terms).lengths.tolist()
    assert lengths == [[len(terms(getattr(document, field))) for field in FIELDS] for document in documents]


@given(collections(), st.data())
def test_some_documents_are_taken_in_any_order(documents: list[SearchDocument], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.sampled_from(range(len(documents))), unique=True)) if documents else []
    taken = count_terms(documents, FIELDS, terms).take(np.array(places, np.int64))
    assert read(taken) == [expected(documents[place]) for place in places]


def test_known_terms_keep_their_numbers() -> None:
    counted = count_terms([SearchDocument("a", "tide nets", "a.html")], FIELDS, terms)
    assert join([counted], known=("gull", "net")).terms == ("gull", "net", "tide")


@given(collections(), collections())
def test_documents_counted_apart_are_counted_alike(one: list[SearchDocument], other: list[SearchDocument]) -> None:
    apart = join([count_terms(some, FIELDS, terms) for some in (one, other)])
    assert read(apart) == [expected(document) for document in [*one, *other]]
    assert apart.terms == count_terms([*one, *other], FIELDS, terms).terms


def test_runs_are_laid_end_to_end() -> None:
    sizes = np.array([2, 0, 3])
    assert starts_of(sizes).tolist() == [0, 2, 2, 5]
    assert runs(np.array([7, 1, 20]), sizes).tolist() == [7, 8, 20, 21, 22]
