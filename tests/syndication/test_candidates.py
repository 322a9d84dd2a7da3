"""Finding pairs without comparing all with all."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.candidates import candidates
from plugins.syndication.shingles import Hashes, containment

SETS = st.lists(st.sets(st.integers(0, 40), max_size=30), max_size=8)


def hashes(numbers: set[int] | range) -> Hashes:
    return np.array(sorted(numbers), dtype=np.uint64)


@given(SETS, st.sampled_from([0.3, 0.5, 0.9]))
def test_no_contained_pair_is_lost(sets: list[set[int]], enough: float) -> None:
    texts = [hashes(numbers) for numbers in sets]
    contained = {(i, j) for i, j in combinations(range(len(texts)), 2) if containment(texts[i], texts[j]) >= enough}
    assert contained <= set(candidates(texts, enough))


def test_hundreds_of_copies_all_meet() -> None:
    texts = [hashes(set(range(100)) | {1000 + n}) for n in range(120)]
    assert len(candidates(texts, 0.5)) == 120 * 119 // 2


def test_a_repeated_notice_makes_no_pairs() -> None:
    texts = [hashes(set(range(10)) | set(range(1000 * n, 1000 * n + 90))) for n in range(1, 121)]
    assert candidates(texts, 0.5) == []


def test_nothing_has_no_candidates() -> None:
    assert candidates([], 0.5) == candidates([hashes(set())], 0.5) == []
