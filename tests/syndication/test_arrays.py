"""What numpy leaves to write oneself."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.arrays import sort_with_places


@given(st.lists(st.integers(0, 70) | st.integers(2**63, 2**63 + 3), max_size=90))
def test_sorting_tells_the_closest_hashes_apart(numbers: list[int]) -> None:
    hashes = np.array(numbers, dtype=np.uint64)
    ordered, places = sort_with_places(hashes)
    assert places.tolist() == np.argsort(hashes, kind="stable").tolist()
    assert ordered.tolist() == sorted(numbers)
