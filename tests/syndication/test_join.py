"""Pairs of copies into stories."""

from itertools import product
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.relations.join import Pair, join

A, B, C, D, E = range(5)
PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0.5, 1)
)


def joined(copies: dict[Pair, float], others: dict[Pair, float] | None = None) -> list[list[int]]:
    alike = {**copies, **(others or {})}
    return join(
        copies, lambda one, other: sum(alike.get((min(p), max(p)), 0.0) for p in product(one, other)), close=0.5
    )


def test_a_chain_joins_no_strangers() -> None:
    assert all(len(story) < 4 for story in joined({(A, B): 0.9, (B, C): 0.8, (C, D): 0.7, (D, E): 0.6}))


def test_close_members_all_join() -> None:
    assert joined({(A, B): 0.9, (A, C): 0.8, (B, C): 0.7}) == [[A, B, C]]


def test_what_is_no_copy_may_still_be_close() -> None:
    copies = {(A, B): 0.9, (B, C): 0.7}
    assert joined(copies, {(A, C): 0.4}) == [[A, B, C]]
    assert joined(copies, {(A, C): 0.1}) == [[A, B], [C]]


def test_nothing_joins_nothing() -> None:
    assert joined({}) == []


@given(PAIRS)
def test_groups_are_disjoint_and_whole(copies: dict[Pair, float]) -> None:
    members = [member for group in joined(copies) for member in group]
    assert sorted(members) == sorted({member for pair in copies for member in pair})


@given(PAIRS, st.randoms())
def test_the_order_of_pairs_does_not_matter(copies: dict[Pair, float], random: Random) -> None:
    shuffled = list(copies.items())
    random.shuffle(shuffled)
    assert joined(dict(shuffled)) == joined(copies)
