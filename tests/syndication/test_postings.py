"""Who holds which shingle."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.postings import Postings, post
from plugins.syndication.texts.tokens import mixed

TEXTS = st.lists(st.lists(st.integers(0, 20), max_size=25), max_size=6)


def posted(texts: list[list[int]]) -> Postings:
    return post([mixed(np.array(text, dtype=np.uint64)) for text in texts])


@given(TEXTS)
def test_shared_shingles_keep_their_places(texts: list[list[int]]) -> None:
    holders = Counter(shingle for text in texts for shingle in set(text))
    postings = posted(texts)
    for at, text in enumerate(texts):
        assert postings.of(at)[1].tolist() == [place for place, shingle in enumerate(text) if holders[shingle] > 1]


@given(TEXTS)
def test_every_shingle_knows_its_holders(texts: list[list[int]]) -> None:
    postings = posted(texts)
    for at, text in enumerate(texts):
        for number, place in zip(*(found.tolist() for found in postings.of(at)), strict=True):
            holders = postings.holders[postings.begins[number] : postings.begins[number + 1]].tolist()
            assert holders == [other for other, held in enumerate(texts) if text[place] in held]


@given(TEXTS)
def test_repeated_shingles_count_once(texts: list[list[int]]) -> None:
    assert posted(texts).sizes.tolist() == [len(set(text)) for text in texts]
