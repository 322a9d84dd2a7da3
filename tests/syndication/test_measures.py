"""Measures of very many pairs, in columns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.measure import Measure, Side
from plugins.syndication.comparing.measures import Measures, no_measures

SHARES = st.floats(0, 1)
COUNTS = st.integers(0, 2**31 - 1)
SIDES = st.builds(Side, COUNTS, SHARES, SHARES, st.booleans())
MEASURES = st.dictionaries(
    st.integers(0, 2**62), st.builds(Measure, SIDES, SIDES, SHARES, SHARES, COUNTS, COUNTS, COUNTS), max_size=5
)


def added(before: Measures, found: dict[int, Measure]) -> Measures:
    new = {key: one for key, one in found.items() if not before.holds(np.array([key])).any()}
    return before.joined(np.array([*new], np.int64), iter(new.values()))


@given(MEASURES, MEASURES)
def test_measures_come_back_as_they_were(first: dict[int, Measure], second: dict[int, Measure]) -> None:
    known = added(added(no_measures(), first), second)
    keys = np.array([*(second | first)], np.int64)
    assert known.holds(keys).all()
    assert [known.measure(place) for place in known.places(keys).tolist()] == [*(second | first).values()]
    assert known.at(known.places(keys)).containment.tolist() == [one.containment for one in (second | first).values()]
