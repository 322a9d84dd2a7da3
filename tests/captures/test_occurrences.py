import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages.occurrences import NOWHERE, occurrences_of

LINES = (("ferry", "aground", "ferry"), ("quarry", "road"), ("ferry", "afloat", "quarry"), ())

words = st.sampled_from(["ferry", "tide", "harbour", "fog", "1907", "quarry"])
pages = st.lists(st.lists(words, max_size=6), min_size=1, max_size=12)


def test_words_count_once_a_line() -> None:
    assert occurrences_of(LINES).sizes.tolist() == [2, 2, 3, 0]


def test_words_of_other_lines_count() -> None:
    said = occurrences_of(LINES)
    assert said.count(said.among(np.array([True, False, False, False])) > 0).tolist() == [0, 0, 1, 0]


def test_weights_are_summed_by_line() -> None:
    said = occurrences_of(LINES)
    assert said.total(np.full(7, 2)).tolist() == [4, 4, 6, 0]


def test_gaps_reach_the_next_line() -> None:
    said = occurrences_of((("ferry",), (), ("ferry",)))
    up, down = said.gaps()
    assert (up.tolist(), down.tolist()) == ([NOWHERE, 2], [2, NOWHERE])


@given(pages)
def test_new_words_are_those_unseen_above(page: list[list[str]]) -> None:
    said = occurrences_of(page)
    seen: set[str] = set()
    new = []
    for line in page:
        found = set(line)
        new.append(len(found - seen))
        seen |= found
    assert said.count(said.gaps()[0] == NOWHERE).tolist() == new
