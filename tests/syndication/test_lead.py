"""What texts lead with, for many pairs at once."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.lead import leads
from plugins.syndication.comparing.measure import measures
from plugins.syndication.comparing.postings import post
from plugins.syndication.texts.text_print import print_of

BODIES = st.lists(st.sampled_from(["ferry", "bank", "fog", '"we sail"', "crew"]), max_size=90).map(" ".join)


@given(st.lists(BODIES, min_size=2, max_size=4))
def test_leads_are_those_of_the_measure(bodies: list[str]) -> None:
    prints = [print_of(body, 2) for body in bodies]
    postings = post([one.shingles for one in prints])
    pairs = np.array(list(combinations(range(len(prints)), 2)))
    for found, one in zip(leads(prints, postings, pairs), measures(prints, postings, pairs), strict=True):
        assert sorted(found) == pytest.approx(sorted((one.shorter.lead, one.longer.lead)))


def test_no_pairs_have_no_leads() -> None:
    assert leads([], post([]), np.empty((0, 2), np.int64)).shape == (0, 2)
