"""How much of one text another holds."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.measure import IDENTICAL, measure, measures
from plugins.syndication.shingles import Hasher
from plugins.syndication.text_print import Print
from plugins.syndication.witness import Witness

BODIES = st.lists(st.sampled_from(["ferry", "bank", '"fog', 'tide"', "crew"]), max_size=30).map(" ".join)


def of(body: str, size: int = 2) -> Print:
    return Print(Witness("a", "", body), Hasher(size))


def share(part: set[int], whole: set[int], of: int) -> float:
    return len(part & whole) / of if of else 0


@given(st.lists(BODIES, min_size=2, max_size=5))
def test_many_pairs_are_measured_as_sets_are(bodies: list[str]) -> None:
    prints = [of(body) for body in bodies]
    pairs = list(combinations(range(len(prints)), 2))
    for (i, j), found in zip(pairs, measures(prints, np.array(pairs)), strict=True):
        (full, told, opening), (full_j, told_j, opening_j) = (
            [set(hashes.tolist()) for hashes in (one.full, one.narration, one.opening)]
            for one in (prints[i], prints[j])
        )
        assert found.shared == len(full & full_j)
        assert found.full == share(full, full_j, min(len(full), len(full_j)))
        assert found.narration == share(told, told_j, min(len(told), len(told_j)))
        assert found.openings == (share(opening, told_j, len(opening)), share(opening_j, told, len(opening_j)))


def test_a_part_is_wholly_contained() -> None:
    words = [f"word{n}" for n in range(40)]
    assert measure(of(" ".join(words)), of(" ".join(words[9:30]))).full == 1


def test_what_is_identical_measures_so() -> None:
    text = of("The ferry ran onto a sandbank at dawn on Tuesday with sixty people on board.")
    assert measure(text, text).containment == IDENTICAL.containment
    assert measure(text, text).openings == IDENTICAL.openings


def test_no_pairs_have_no_measures() -> None:
    assert list(measures([], np.empty((0, 2), dtype=np.int64))) == []
