"""Measures on runs of words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.shingles import Hasher, common, containment

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=30)


def test_a_part_is_wholly_contained() -> None:
    whole = list("abcdefghij")
    hasher = Hasher()
    assert containment(np.unique(hasher.shingles(whole)), np.unique(hasher.shingles(whole[2:9]))) == 1


def test_short_texts_have_one_shingle() -> None:
    assert len(Hasher().shingles(["one", "two"])) == 1


def test_no_words_contain_nothing() -> None:
    none = Hasher().shingles([])
    assert containment(none, none) == 0


def test_hashes_are_the_same_in_every_run() -> None:
    assert int(Hasher().words(["ferry"])[0]) == 0x107D8D835FA7536E


@given(WORDS, WORDS)
def test_common_counts_what_sets_count(a: list[str], b: list[str]) -> None:
    hasher = Hasher(2)
    hashes = np.unique(hasher.shingles(a)), np.unique(hasher.shingles(b))
    assert common(*hashes) == len(set(hashes[0].tolist()) & set(hashes[1].tolist()))
