import pytest
from hypothesis import example, given

from plugins.captures.lines.byline import find_byline
from plugins.captures.lines.line import split_lines
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import HEADLINE, PROSE, label_of, pages, read


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
        ("By Nora Pask in Port Ansel and Ewan Thrale in Tarrow", ["Nora Pask", "Ewan Thrale"]),
        ("By Nora Pask and Ewan Thrale on March 7, 2025 at 3:53PM PST", ["Nora Pask", "Ewan Thrale"]),
        ("By Nora Pask Mar 7, 2025, 10:00am EDT", ["Nora Pask"]),
        ("By Nora PaskMar 7, 2025", ["Nora Pask"]),
        ("Por Ana Loera y Juan Gil", ["Ana Loera", "Juan Gil"]),
        ("Par Rémi d'Estienne, envoyé spécial à Valorne", ["Rémi d'Estienne"]),
        ("Von Greta zu Lanmere", ["Greta zu Lanmere"]),
        ("Eine Reportage von Malte Sievering", ["Malte Sievering"]),
        ("Author: Nora Pask", ["Nora Pask"]),
    ],
)
def test_bylines_name_their_authors(text: str, authors: list[str]) -> None:
    found = find_byline(text)
    assert found is not None
    assert [name for name, _, _ in found.authors] == authors == [text[start:end] for _, start, end in found.authors]


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("By Staff Reporter", "Staff Reporter"),
        ("Our Special Correspondent", "Our Special Correspondent"),
        ("Web Desk", "Web Desk"),
        ("Redaktion", "Redaktion"),
    ],
)
def test_desk_is_author_as_stated(text: str, desk: str) -> None:
    found = find_byline(text)
    assert found is not None
    assert [name for name, _, _ in found.authors] == [desk]


@pytest.mark.parametrize(
    "text",
    [
        "By Nora Pask, Associated Press",
        "NORA PASK, Associated Press",
        "Nora Pask | AFP",
        "By Nora Pask (PTI)",
        "By NORA PASK Associated Press",
        "By     NORA PASK | Associated Press  prev",
        "By Nora Pask The Canadian Press",
        "By Nora Pask Reuters",
        "By Nora Pask AFP",
        "By Nora Pask of the Associated Press",
        "By Nora Pask, AP Business Writer",
        "By Nora Pask - Associated Press - Monday, March 3, 2025",
        "By Nora Pask | Reuters | Port Ansel",
        "The Associated Press — By NORA PASK - Associated Press",
    ],
)
def test_agency_of_the_authors_is_read(text: str) -> None:
    found = find_byline(text)
    assert found is not None
    assert found.agency is not None
    name, start, end = found.agency
    assert name == text[start:end]
    assert [name.title() for name, _, _ in found.authors] == ["Nora Pask"]


@pytest.mark.parametrize(
    "text",
    [
        "By Nora Pask, Ewan Thrale and Odile Farrow Associated Press",
        "By Nora Pask Associated Press, Ewan Thrale and Odile Farrow Associated Press",
        "By Nora Pask, Associated Press, Ewan Thrale, Odile Farrow, Associated Press",
    ],
)
def test_agency_is_no_part_of_names(text: str) -> None:
    found = find_byline(text)
    assert found is not None
    assert found.agency is not None
    assert [name for name, _, _ in found.authors] == ["Nora Pask", "Ewan Thrale", "Odile Farrow"]


@pytest.mark.parametrize("text", ["By Reuters Staff", "By Associated Press Staff Writer"])
def test_staff_of_agency_is_nobody(text: str) -> None:
    found = find_byline(text)
    assert found is not None
    assert found.authors == ()
    assert found.agency is not None


@pytest.mark.parametrize(
    "text", ["By Nora Bloomberg", "By NORA HINA", "By Nora Pask, Bloomberg Opinion", "By Nora Pask, PA to the mayor"]
)
def test_likeness_to_an_agency_is_none(text: str) -> None:
    found = find_byline(text)
    assert found is not None
    assert found.agency is None


def test_agency_stands_below_a_lone_by() -> None:
    capture = read(HEADLINE, "By", "Nora Pask The Canadian Press", "7 March 2025")
    assert [fact.value for fact in capture.authors] == ["Nora Pask"]
    assert capture.agency is not None
    assert [capture.text[slice(*stretch)] for stretch in capture.agency.evidence] == ["The Canadian Press"]


def test_names_stand_below_a_lone_by() -> None:
    capture = read(HEADLINE, "By", "Nora Pask and Ewan Thrale", "7 March 2025")
    assert [fact.value for fact in capture.authors] == ["Nora Pask", "Ewan Thrale"]


@given(pages)
@example("By Aa in Bb and Aa in Bb")
def test_names_stand_where_said(text: str) -> None:
    for shown in split_lines(text):
        found = find_byline(shown.text)
        for name, start, end in found.authors if found else ():
            assert shown.text[start:end] == name != ""


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


def test_names_below_a_lone_by_may_be_broken() -> None:
    text = "\n\n".join((HEADLINE, "Von\nAnna Marquet\nund\nJens Wübbe", "1. März 2025", *PROSE))
    authors = read_text("a.txt", text).authors
    assert [author.value for author in authors] == ["Anna Marquet", "Jens Wübbe"]
    assert [text[slice(*author.evidence[0])] for author in authors] == ["Anna Marquet", "Jens Wübbe"]
