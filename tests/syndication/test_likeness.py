"""How alike groups of texts are."""

from itertools import product
from math import fsum

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.likeness import Likeness
from plugins.syndication.comparing.postings import post
from plugins.syndication.texts.tokens import mixed

SETS = st.lists(st.sets(st.integers(0, 20), max_size=15), min_size=4, max_size=4)


def likeness(sets: list[set[int]], measured: dict[tuple[int, int], float]) -> Likeness:
    return Likeness(post([mixed(np.array(sorted(one), dtype=np.uint64)) for one in sets]), measured)


@given(SETS)
def test_unmeasured_texts_are_alike_by_their_shingles(sets: list[set[int]]) -> None:
    shares = [len(sets[i] & sets[j]) / max(min(len(sets[i]), len(sets[j])), 1) for i, j in product((0, 3), (1, 2))]
    assert likeness(sets, {}).sum([0, 3], [1, 2]) == fsum(shares)


def test_a_measure_counts_before_shingles() -> None:
    sets = [{1, 2, 3}, {1, 2, 3}, {1, 2, 3}]
    assert likeness(sets, {(0, 1): 0.25}).sum([1], [0, 2]) == 1.25
