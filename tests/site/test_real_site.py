"""The site of the five real captures, of which not a sentence stands here."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.site.building import Built, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup, troubles

NUMBERS = ("000", "001", "002", "003", "004")
STORY = {"001", "002", "003"}


@pytest.fixture(scope="session")
def real(real_captures: Path, shelf: Path) -> Built:
    return built_well(shelf / "real" / "archive", "--seeds", real_captures / "seeds")


def post(site: Built, number: str) -> BeautifulSoup:
    return soup(next((site.folder / "posts").glob(f"{number}*.html")))


def said(page: BeautifulSoup, selector: str) -> list[str]:
    return [" ".join(element.get_text().split()) for element in page.select(selector)]


def number_of(href: object) -> str:
    return str(href).rpartition("/")[2][:3]


def test_real_pages_open_without_trouble(page: Page, real: Built) -> None:
    assert troubles(page, real.folder.as_uri(), real.pages) == []


def test_real_pages_are_served_without_trouble(page: Page, real: Built, served: str) -> None:
    assert troubles(page, f"{served}/real/archive", real.pages) == []


def test_real_pages_break_no_rule(real: Built) -> None:
    problems = [broken_links(real.folder), inline_parts(real.folder), malformed_pages(real.folder)]
    assert problems == [[], [], []]


def test_one_story_has_three_witnesses(real: Built) -> None:
    (story,) = (real.folder / "stories").glob("*.html")
    assert {number_of(link["href"]) for link in soup(story).select(".witnesses th a")} == STORY


@pytest.mark.parametrize("number", NUMBERS)
def test_a_post_leads_to_its_story(real: Built, number: str) -> None:
    assert bool(post(real, number).select("a[href^='../stories/']")) == (number in STORY)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_capture_is_linked_with_all(real: Built, number: str) -> None:
    related = {number_of(link["href"]) for link in post(real, number).select(".related .headline a")}
    copies = STORY if related & STORY or number in STORY else set()
    assert related | copies | {number} == set(NUMBERS)
    assert related.isdisjoint(STORY if number in STORY else {number})


@pytest.mark.parametrize("number", ["000", "004"])
def test_copies_of_related_posts_are_counted(real: Built, number: str) -> None:
    assert any("and 2 copies" in facts for facts in said(post(real, number), ".related .facts"))


@pytest.mark.parametrize("number", NUMBERS)
def test_uncredited_copies_name_their_evidence(real: Built, number: str) -> None:
    note = any("IANS copy, not credited here (evidence: 001" in text for text in said(post(real, number), "main"))
    assert note == (number in {"002", "003"})


@pytest.mark.parametrize("number", ["000", "004"])
def test_derived_headlines_say_so(real: Built, number: str) -> None:
    assert said(post(real, number), "header .remark") == ["headline derived from the first sentence"]


def test_a_shown_post_bounds_the_date(real: Built) -> None:
    assert said(post(real, "000"), ".kicker .date") == ["Undated, not before 23 November 2020"]


def test_undated_captures_stand_on_their_shelf(real: Built) -> None:
    shelf = soup(real.folder / "archive.html").select("section[aria-labelledby=undated] .headline a")
    assert {number_of(link["href"]) for link in shelf} == {"000", "004"}


def test_the_time_keeps_its_zone(real: Built) -> None:
    assert any("08:55" in date and "+05:30" in date for date in said(post(real, "001"), ".kicker .date"))


def test_no_other_date_wins(real: Built) -> None:
    shown = [date for number in NUMBERS for date in said(post(real, number), ".kicker .date")]
    assert not any("12 December 2020" in date or "2024" in date for date in shown)
