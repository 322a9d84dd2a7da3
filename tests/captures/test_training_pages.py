"""Training pages: what the net is told of the lines of a page whose article is known."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.training_pages import Example, KnownPage, alone, example_of, fold_of, implied_title, read_pages

MENU = "Home\nNews\nSport"
HEADLINE = "Council votes to raise harbour wall"
FIRST = "The council of Port Ansel voted on Tuesday to raise the old harbour wall by two metres."
SUBHEAD = "A long wait"
LAST = "Work will begin in March and cost four million crowns, the mayor told the assembly."
BELOW = "Ferry strike enters its third week\nContact us"
PAGE = KnownPage(
    id="wall",
    site="ansel.example",
    form="capture_a",
    text=f"{MENU}\n{HEADLINE}\n{FIRST}\n{SUBHEAD}\n{LAST}\n{BELOW}",
    body=f"{FIRST}\n\n{SUBHEAD}\n\n{LAST}",
    title=HEADLINE,
    implied=None,
    set="invented",
    lang="en",
)


def told(page: KnownPage) -> Example:
    return example_of(page)


def test_lines_of_the_body_count_as_inside() -> None:
    assert told(PAGE).inside.round().tolist() == [0, 0, 0, 0, 1, 1, 1, 0, 0]


def test_headline_line_is_told_apart() -> None:
    headline = told(PAGE).headline
    assert headline is not None
    assert headline.tolist() == [0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_unknown_headline_tells_nothing() -> None:
    assert told(replace(PAGE, title=None)).headline is None


def test_window_tells_where_headline_is_unknown() -> None:
    headline = told(replace(PAGE, title=None, implied=HEADLINE)).headline
    assert headline is not None
    assert headline.sum() == 1


def test_paragraph_repeated_below_counts_once() -> None:
    page = replace(PAGE, text=f"{PAGE.text}\n{FIRST}")
    assert told(page).inside.round().tolist() == [0, 0, 0, 0, 1, 1, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("window", "title"),
    [
        (f"{HEADLINE} - Ansel Post", HEADLINE),
        (f"Ansel Post | {HEADLINE}", HEADLINE),
        (HEADLINE, HEADLINE),
        ("Ansel Post", None),
        ("", None),
    ],
)
def test_window_title_implies_shown_headline(window: str, title: str | None) -> None:
    assert implied_title(f"{window}\n{PAGE.text}") == title


def test_site_stays_in_one_fold() -> None:
    assert {fold_of("ansel.example", 5) for _ in range(3)} == {fold_of(PAGE.site, 5)}


@pytest.mark.parametrize("name", ["pages.jsonl", "pages.jsonl.gz"])
def test_both_forms_of_pages_are_read(tmp_path: Path, name: str) -> None:
    entry = {"id": "wall", "site": "ansel.example", "capture_a": "a", "capture_b": "b", "body": "b"}
    line = json.dumps(entry).encode() + b"\n"
    (tmp_path / name).write_bytes(gzip.compress(line) if name.endswith(".gz") else line)
    pages = list(read_pages([tmp_path / name]))
    assert [(page.form, page.text, page.silver) for page in pages] == [
        ("capture_a", "a", True),
        ("capture_b", "b", True),
    ]


def test_article_alone_keeps_its_headline() -> None:
    bare = alone(told(PAGE))
    assert bare is not None
    assert bare.page.text == f"{HEADLINE}\n{FIRST}\n{SUBHEAD}\n{LAST}"
    assert bare.headline is not None
    assert bare.headline.tolist() == [1, 0, 0, 0]


def test_page_without_its_article_is_none_alone() -> None:
    assert alone(told(replace(PAGE, body="Of another wall."))) is None
