"""Articles: the lines that the net's judgement says are running text, and the headline."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages import article
from plugins.captures.pages.article import Article, find_article, most_likely
from plugins.captures.pages.article_net import Array, Judgement
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


def judged(monkeypatch: pytest.MonkeyPatch, lines: dict[str, tuple[float, float]]) -> Article:
    """The article of a page of these lines, judged so likely to be text and headline."""
    text, headline = zip(*lines.values(), strict=True)
    monkeypatch.setattr(article, "judge", lambda *_: Judgement(numbers(*text), numbers(*headline)))
    return find_article(page_of("\n".join(lines)))


def test_headline_shares_words_with_text(monkeypatch: pytest.MonkeyPatch) -> None:
    close = {"Find a new boat": (0.0, 0.5), "Council raises the harbour wall": (0.0, 0.4)}
    assert judged(monkeypatch, close | dict.fromkeys(PARAGRAPHS, (0.9, 0.0))).headline == 1


def test_likely_headline_needs_no_shared_words(monkeypatch: pytest.MonkeyPatch) -> None:
    clear = {"Find a new boat": (0.0, 0.9), "Council raises the harbour wall": (0.0, 0.01)}
    assert judged(monkeypatch, clear | dict.fromkeys(PARAGRAPHS, (0.9, 0.0))).headline == 0


def test_headline_may_be_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = {"Here is why the council of Port Ansel raises its old harbour wall.": (0.9, 0.8)}
    assert judged(monkeypatch, sentence | dict.fromkeys(PARAGRAPHS, (0.9, 0.0))).headline == 0


def test_alternative_text_leaves_the_article(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = {"The old wall at low tide The old wall at low tide": (0.9, 0.0)}
    likely = dict.fromkeys(PARAGRAPHS[:2], (0.9, 0.0)) | picture | dict.fromkeys(PARAGRAPHS[2:], (0.9, 0.0))
    assert judged(monkeypatch, likely).text == {0, 1, 3, 4}


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
