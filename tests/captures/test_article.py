"""Articles: the lines that the net's judgement says are running text, and the headline."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages.article import find_article, most_likely
from plugins.captures.pages.article_net import Array
from plugins.captures.pages.page import page_of

PARAGRAPHS = [
    "The council of Port Ansel voted on Tuesday to raise the old harbour wall by two metres before the winter storms.",
    "Work will begin in March and cost four million crowns, half of which the region has promised to pay, she said.",
    "“We waited for ten years,” said the mayor, Mara Lindqvist. “The sea did not wait with us.”",
    "Three members voted against the plan because it leaves the fish market outside the wall.",
]
MENU = ["Home", "News", "Sport", "Weather", "Sign in"]
FOOT = ["More stories", "Ferry strike enters third week", "School reopens in May", "Contact us", "Privacy policy"]


def numbers(*values: float) -> Array:
    return np.array(values, dtype=np.float32)


def article_lines(*lines: str) -> list[str]:
    page = page_of("\n".join(lines))
    return [page.lines[i].text for i in sorted(find_article(page).text)]


def test_article_is_found_among_furniture() -> None:
    assert article_lines(*MENU, "Council votes to raise harbour wall", *PARAGRAPHS, *FOOT) == PARAGRAPHS


def test_article_without_furniture_stays_whole() -> None:
    assert article_lines(*PARAGRAPHS) == PARAGRAPHS


def test_headline_above_article_is_found() -> None:
    page = page_of("\n".join([*MENU, "Council votes to raise harbour wall", *PARAGRAPHS, *FOOT]))
    assert find_article(page).headline == len(MENU)


def test_article_without_headline_has_none() -> None:
    assert find_article(page_of("\n".join(PARAGRAPHS))).headline is None


@pytest.mark.parametrize("text", ["", "Home\nNews\nSport", "\n\n"])
def test_page_of_furniture_has_no_article(text: str) -> None:
    assert find_article(page_of(text)).text == frozenset()


def test_sure_lines_leave_doubtful_ones_out() -> None:
    chosen = most_likely(numbers(0.99, 0.9, 0.1, 0.02), numbers(30, 20, 25, 40))
    assert chosen.tolist() == [True, True, False, False]


def test_unsure_page_still_answers_something() -> None:
    assert most_likely(numbers(0.2, 0.1), numbers(10, 10)).any()


@given(st.lists(st.tuples(st.floats(0.01, 0.99), st.integers(1, 80)), min_size=1, max_size=8))
def test_choice_is_best_of_all_choices(lines: list[tuple[float, int]]) -> None:
    probabilities, lengths = (numbers(*side) for side in zip(*lines, strict=True))
    total = float((probabilities * lengths).sum())

    def expected(chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> float:
        return 2 * float((probabilities * lengths)[chosen].sum()) / (float(lengths[chosen].sum()) + total)

    every = (np.array([bool(number >> i & 1) for i in range(len(lines))]) for number in range(1, 2 ** len(lines)))
    assert expected(most_likely(probabilities, lengths)) >= max(map(expected, every)) - 1e-4
