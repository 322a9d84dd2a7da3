"""Search by the words that captures share."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from plugins.syndication.coverage.index import UNIT, Index, no_index, renew
from plugins.syndication.coverage.layout import GONE
from plugins.syndication.coverage.rows import no_rows
from plugins.syndication.coverage.rows import renew as renew_rows
from plugins.syndication.coverage.search import Search
from plugins.syndication.coverage.terms import terms_of
from plugins.syndication.texts.tokens import tokens
from plugins.syndication.witness import Witness

BODIES = st.lists(
    st.lists(st.sampled_from(["ferry", "pier", "fog", "Tarrow", "tug", "mail"])).map(" ".join), min_size=2
)


def index(bodies: list[str], speaks: list[bool] | None = None) -> Index:
    terms = terms_of([Witness(str(n), "", body) for n, body in enumerate(bodies)])
    kept = np.full(len(bodies), GONE)
    rows = renew_rows(no_rows(), kept, terms)
    return renew(no_index(), rows, kept, np.array(speaks or [True] * len(bodies)))[0]


def owners(made: Index) -> NDArray[np.int32]:
    return made.rows.layout.owners(np.arange(len(made.weights)))


def products(made: Index) -> NDArray[np.int64]:
    rows = np.zeros((len(made.rows), len(made.rows.words)), np.int64)
    rows[owners(made), made.rows.numbers.whole()] = made.weights.whole()
    return rows @ rows.T


def weight(made: Index, word: str) -> int:
    """What a word weighs in the first capture."""
    (number,) = np.flatnonzero(made.rows.words == tokens(word).hashes[0])
    return int(made.weights.whole()[np.flatnonzero(made.rows.numbers.whole() == number)[0]])


@given(BODIES)
def test_pairs_are_measured_by_all_words(bodies: list[str]) -> None:
    made = index(bodies)
    search, every = Search(made, made.holders()), np.arange(len(bodies))
    for one in every.tolist():
        found = search.products(np.array([one]), np.zeros(len(bodies), np.int64), every)
        assert found.tolist() == products(made)[one].tolist()


@given(BODIES)
def test_a_small_collection_is_read_whole(bodies: list[str]) -> None:
    made = index(bodies)
    search = Search(made, made.holders())
    some = np.arange(len(bodies))[: search.at_once]
    own, others, parts = search.brought_up(some, 0.5)
    expected = products(made)[some]
    assert parts.tolist() == expected[own, others].tolist()
    assert set(zip(*np.nonzero(expected > UNIT * UNIT / 2), strict=True)) <= set(zip(own, others, strict=True))


@given(BODIES)
def test_no_row_is_longer_than_one(bodies: list[str]) -> None:
    lengths = np.sqrt(np.diag(products(index(bodies)))) / UNIT
    assert all(length == 0 or 0.95 < length < 1.001 for length in lengths)


def test_what_is_shared_stands_in_order() -> None:
    made = index(["ferry fog pier", "pier tug ferry"])
    shared = Search(made, made.holders()).shared(np.array([0, 1]), np.array([0, 1]), np.array([1, 0]))
    assert shared.pair.tolist() == [0, 0, 1, 1]
    assert owners(made)[shared.entry].tolist() == [0, 0, 1, 1]


def test_rare_words_weigh_more_than_frequent() -> None:
    made = index(["fog ferry", *["ferry tug"] * 8])
    assert weight(made, "fog") > weight(made, "ferry")


def test_names_weigh_more_than_words() -> None:
    made = index(["pier Tarrow", "pier Tarrow"])
    assert weight(made, "Tarrow") > weight(made, "pier")


def test_most_holders_make_a_name() -> None:
    bodies = ["pier Tarrow", "pier Tarrow", "pier tarrow"]
    assert weight(index(bodies), "tarrow") > weight(index([*bodies, bodies[2]]), "tarrow")


def test_only_speakers_hold_terms() -> None:
    assert index(["ferry"] * 3, [False, True, False]).holders().captures.tolist() == [1]
