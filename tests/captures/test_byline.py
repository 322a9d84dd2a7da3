import pytest

from plugins.captures.byline import find_byline
from tests.captures.invented import HEADLINE, label_of, read


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Nora Pask", ["Nora Pask"]),
        ("BY Nora Pask", ["Nora Pask"]),
        ("By Nora Pask and Ewan Thrale", ["Nora Pask", "Ewan Thrale"]),
        ("Written by Nora Pask, Ewan Thrale and Odile Farrow", ["Nora Pask", "Ewan Thrale", "Odile Farrow"]),
        ("Par Solène Marquet", ["Solène Marquet"]),
        ("Von Anna van der Wend", ["Anna van der Wend"]),
        ("By Nora Pask in Port Ansel", ["Nora Pask"]),
        ("By Nora Pask | 7 March 2025", ["Nora Pask"]),
    ],
)
def test_bylines_name_their_authors(text: str, authors: list[str]) -> None:
    found = find_byline(text)
    assert found is not None
    assert [name for name, _, _ in found] == authors == [text[start:end] for _, start, end in found]


@pytest.mark.parametrize("text", ["By Staff Reporter", "Our Special Correspondent", "News Desk", "Redaktion"])
def test_desks_name_nobody(text: str) -> None:
    assert find_byline(text) == []


@pytest.mark.parametrize(
    "text", ["By noon she was afloat.", "By Associated Press", "Nora Pask", "By Nora", "Stand by Me"]
)
def test_other_lines_are_no_bylines(text: str) -> None:
    assert not find_byline(text)


def test_byline_becomes_a_fact() -> None:
    capture = read(HEADLINE, "By Nora Pask and Ewan Thrale")
    assert [fact.value for fact in capture.authors] == ["Nora Pask", "Ewan Thrale"]
    assert label_of(capture, "By Nora") == "byline"


def test_date_in_byline_counts() -> None:
    capture = read(HEADLINE, "By Nora Pask | 7 March 2025")
    assert capture.published is not None
    assert capture.published.value == "2025-03-07"
