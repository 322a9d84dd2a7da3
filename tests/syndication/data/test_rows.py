"""Rows of which a few are new."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.data.rows import rows_of

ROWS = st.lists(st.text("ab\u00e9\n", max_size=5), max_size=12)


@given(ROWS, st.lists(st.text("cd", max_size=3) | st.none(), max_size=12), st.sets(st.integers(0, 11)))
def test_new_rows_stand_among_those_kept(rows: list[str], wanted: list[str | None], gone: set[int]) -> None:
    before = rows_of(rows)
    left = [at for at in range(len(rows)) if at not in gone][: wanted.count(None)]
    kept = iter(left)
    told: list[tuple[str | None, int | None]] = [
        (row, None) if row is not None else (None, next(kept, None)) for row in wanted
    ]
    told = [(row, at) for row, at in told if row is not None or at is not None]
    places = np.array([place for place, (row, _) in enumerate(told) if row is None], np.int64)
    at = np.array([place for place, (row, _) in enumerate(told) if row is not None], np.int64)
    new = rows_of(row for row, _ in told if row is not None)
    found = before.renewed(np.array(left[: len(places)], np.int64), places, new, at)
    assert list(found) == [row if row is not None else rows[at or 0] for row, at in told]
    assert list(before) == rows
