"""How many shingles two texts share."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.overlap import Overlaps, count_overlaps
from plugins.syndication.comparing.postings import post
from plugins.syndication.texts.tokens import mixed


def counted(texts: list[set[int]]) -> Overlaps:
    return count_overlaps(post([mixed(np.array(sorted(text), dtype=np.uint64)) for text in texts]))


@given(st.lists(st.sets(st.integers(0, 40), max_size=30), max_size=7))
def test_what_is_shared_is_counted_exactly(texts: list[set[int]]) -> None:
    found = counted(texts)
    pairs = {(i, j): met for i, j, met in zip(*(row.tolist() for row in (*found.pairs, found.met)), strict=True)}
    for i, j in combinations(range(len(texts)), 2):
        shared = len(texts[i] & texts[j])
        told = shared >= 8 or (shared and 10 * shared >= min(len(texts[i]), len(texts[j])))
        assert pairs.get((i, j), 0) == (shared if told else 0)


def test_a_turn_of_phrase_is_common() -> None:
    texts = [{0, *range(100 * n, 100 * n + 50)} for n in range(1, 70)]
    assert counted(texts).common.tolist() == [True]


def test_a_story_that_many_carry_is_counted() -> None:
    texts = [{*range(200), 1000 + n} for n in range(40)]
    found = counted(texts)
    assert (len(found.keys), set(found.met.tolist())) == (40 * 39 // 2, {200})
