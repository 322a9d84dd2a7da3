"""Search by the words that captures share."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.coverage.index import Index, index_of
from plugins.syndication.coverage.search import Search, likeness
from plugins.syndication.coverage.terms import terms_of
from plugins.syndication.texts.tokens import Hashes, tokens
from plugins.syndication.witness import Witness

NONE: Hashes = np.empty(0, np.uint64)
BODIES = st.lists(
    st.lists(st.sampled_from(["ferry", "pier", "fog", "Tarrow", "tug", "mail"])).map(" ".join), min_size=2
)


def index(bodies: list[str], common: Hashes = NONE) -> Index:
    terms = terms_of([Witness(str(n), "", body) for n, body in enumerate(bodies)])
    return index_of(terms, np.ones(len(bodies), np.bool_), common)


def cosines(table: Index) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    captures = table.captures
    rows = np.zeros((len(captures.offsets) - 1, len(table.names)))
    rows[np.repeat(np.arange(len(rows)), np.diff(captures.offsets)), captures.numbers] = captures.weights
    return rows @ rows.T


@given(BODIES)
def test_likeness_is_the_cosine(bodies: list[str]) -> None:
    made = index(bodies)
    search, every = Search(made), np.arange(len(bodies))
    for begin in range(0, len(bodies), search.at_once):
        own = np.full(len(bodies), begin)
        found = likeness(search.shared(begin, own, every), len(bodies))
        assert np.allclose(found, cosines(made)[begin], atol=1e-5)


@given(BODIES)
def test_a_small_collection_is_read_whole(bodies: list[str]) -> None:
    made = index(bodies)
    own, others, parts = Search(made).brought_up(0, 0.5)
    expected = cosines(made)[: Search(made).at_once]
    assert np.allclose(parts, expected[own, others], atol=1e-5)
    assert set(zip(*np.nonzero(expected > 0.5001), strict=True)) <= set(zip(own, others, strict=True))


def test_common_words_have_no_entry() -> None:
    made = index(["the ferry", "the ferry"], tokens("the").hashes)
    assert len(made.captures.numbers) == 2


def test_words_of_one_capture_have_none() -> None:
    assert len(index(["ferry fog", "ferry pier"]).captures.numbers) == 2


def test_rare_words_weigh_more_than_frequent() -> None:
    made = index(["ferry fog", "ferry fog", "ferry pier", "ferry pier", "ferry tug"])
    fog, ferry = made.captures.weights[:2][np.argsort(np.diff(made.holders.offsets)[made.captures.numbers[:2]])]
    assert fog > ferry


def test_names_weigh_more_than_words() -> None:
    named, plain = (index([f"{word} pier", f"{word} pier"]) for word in ("Tarrow", "ferry"))
    assert max(named.captures.weights) > max(plain.captures.weights)


def test_only_speakers_hold_terms() -> None:
    terms = terms_of([Witness(str(n), "", "ferry") for n in range(3)])
    made = index_of(terms, np.array([False, True, False]), NONE)
    assert made.holders.numbers.tolist() == [1]
