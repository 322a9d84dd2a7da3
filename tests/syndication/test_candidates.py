"""Finding pairs without comparing all with all."""

import tracemalloc
from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.syndication.comparing.candidates import Pairs, candidates
from plugins.syndication.comparing.overlap import count_overlaps
from plugins.syndication.comparing.postings import post
from plugins.syndication.texts.tokens import Hashes, mixed

SETS = st.lists(st.sets(st.integers(0, 40), max_size=30), max_size=8)


def containment(a: set[int], b: set[int]) -> float:
    return len(a & b) / max(min(len(a), len(b)), 1)


def found(texts: list[Hashes], enough: float) -> Pairs:
    postings = post(texts)
    return candidates(postings, count_overlaps(postings), enough)


def met(texts: list[Hashes], enough: float) -> set[tuple[int, int]]:
    return {(i, j) for i, j in found(texts, enough).tolist()}


def hashes(numbers: set[int] | range) -> Hashes:
    return mixed(np.array(sorted(numbers), dtype=np.uint64))


@given(SETS, st.sampled_from([0.2, 0.3, 0.5, 0.9]), st.sampled_from([0, 1, 3, 64]))
@example([set(range(20)), set(range(10, 30))], 0.5, 0)
def test_no_contained_pair_is_lost(sets: list[set[int]], enough: float, many: int) -> None:
    texts = [hashes(numbers) for numbers in sets]
    contained = {(i, j) for i, j in combinations(range(len(sets)), 2) if containment(sets[i], sets[j]) >= enough}
    with pytest.MonkeyPatch.context() as patch:  # the fewer holders a shingle may have, the more shingles are common
        patch.setattr("plugins.syndication.comparing.overlap.MANY", many)
        assert contained <= met(texts, enough)


def test_no_pair_is_lost_by_rounding() -> None:
    texts = [hashes(set(range(55)) | set(range(1000 * n, 1000 * n + 45))) for n in (1, 2)]
    assert met(texts, 0.55) == {(0, 1)}


def test_hundreds_of_copies_all_meet() -> None:
    texts = [hashes(set(range(100)) | {1000 + n}) for n in range(120)]
    assert len(found(texts, 0.5)) == 120 * 119 // 2


def test_a_repeated_notice_makes_no_pairs() -> None:
    texts = [hashes(set(range(10)) | set(range(1000 * n, 1000 * n + 90))) for n in range(1, 121)]
    assert met(texts, 0.5) == set()


def test_nothing_has_no_candidates() -> None:
    assert met([], 0.5) == met([hashes(set())], 0.5) == set()


def test_pairs_come_once_and_in_order() -> None:
    pairs = found([hashes(range(n, n + 60)) for n in range(6)], 0.5).tolist()
    assert pairs == [[i, j] for i, j in combinations(range(6), 2)]


def test_batches_do_not_change_what_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [hashes(range(7 * n, 7 * n + 60)) for n in range(40)]
    whole = met(texts, 0.3)
    monkeypatch.setattr("plugins.syndication.comparing.overlap._BATCH", 50)
    monkeypatch.setattr("plugins.syndication.comparing.postings._BATCH", 50)
    assert met(texts, 0.3) == whole != set()


def test_many_copies_meet_in_little_memory() -> None:
    texts = [hashes(set(range(400)) | {1000 + n}) for n in range(400)]
    tracemalloc.start()
    pairs = found(texts, 0.5)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(pairs) == 400 * 399 // 2
    assert most < 40_000_000  # 32 million meetings kept at once would take 256 MB


@given(st.integers(0, 99))
def test_no_planted_copy_is_lost(seed: int) -> None:
    # neither the common notice nor the rare wire copy is enough by itself
    rng = np.random.default_rng(seed)
    notice, wire = rng.integers(1 << 20, 1 << 21, 15), rng.integers(1 << 20, 1 << 21, 24)
    own = rng.integers(0, 1 << 20, (70, 40))
    sets = [set(map(int, np.concatenate((notice, row, wire[: 24 if n % 2 else 0])))) for n, row in enumerate(own)]
    contained = {(i, j) for i, j in combinations(range(70), 2) if containment(sets[i], sets[j]) >= 0.45}
    assert contained <= met([hashes(one) for one in sets], 0.45)
