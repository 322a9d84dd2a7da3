import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import value_of
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import HEADLINE, PROSE, label_of, page, read


def agency_of(capture: Capture) -> str | None:
    return value_of(capture.agency) or None


@pytest.mark.parametrize(
    "line",
    [
        "Associated Press Friday, March 7, 2025",
        "Associated Press | Friday, March 7, 2025, 8:27 a.m.",
        "Posted 5:57 am, March 7, 2025, by Associated Press , Updated at 06:00AM, March 7, 2025",
        "Associated Press Published 7:50 a.m. ET March 7, 2025",
        "By Associated Press | March 7, 2025",
        "March 7, 2025 - Associated Press",
    ],
)
def test_agency_stands_beside_the_date(line: str) -> None:
    capture = read(HEADLINE, line)
    assert capture.agency is not None
    assert [capture.text[slice(*stretch)] for stretch in capture.agency.evidence] == ["Associated Press"]
    assert label_of(capture, line) == "date"
    assert capture.published is not None


def test_date_below_the_text_credits_nobody() -> None:
    assert agency_of(read(HEADLINE, after=("Posted March 7, 2025 by Reuters", "More news"))) is None


def test_byline_gives_agency_and_author() -> None:
    capture = read(HEADLINE, "By NORA PASK Associated Press", "March 7, 2025")
    assert agency_of(capture) == "Associated Press"
    assert [author.value for author in capture.authors] == ["NORA PASK"]
    assert label_of(capture, "By NORA") == "byline"


def test_dateline_may_stand_below_captions() -> None:
    captions = ("The ferry lay on a ledge on Tuesday, seen by those ashore.", "A tug came out to her at noon that day.")
    text = page(HEADLINE, *captions, "It was calm that day.", f"PORT ANSEL (AP) — {PROSE[0]}", *PROSE[1:])
    capture = read_text("a.txt", text)
    assert agency_of(capture) == "AP"


def test_unknown_name_below_is_no_agency() -> None:
    text = page(HEADLINE, *PROSE, f"PORT ANSEL (Pier 4) — {PROSE[0]}")
    assert agency_of(read_text("a.txt", text)) is None


@pytest.mark.parametrize(
    "note",
    [
        "Associated Press writer Nora Pask contributed to this report.",
        "• Associated Press writers Nora Pask in Tarrow and Ewan Thrale in Valorne contributed to this article.",
        "Nora Pask is an Associated Press writer.",
    ],
)
def test_note_on_writers_tells_the_agency(note: str) -> None:
    assert agency_of(read(HEADLINE, after=(note,))) == "Associated Press"


def test_outlets_author_outdoes_a_contribution() -> None:
    note = "Associated Press writer Ewan Thrale contributed to this report."
    assert agency_of(read(HEADLINE, "By Nora Pask", "7 March 2025", after=(note,))) is None


@pytest.mark.parametrize(
    "line",
    [
        "The Courier's Nora Pask and The Associated Press contributed to this report.",
        "This report contains material from Reuters and The Associated Press.",
        "The ferry's owner told Reuters that Associated Press writer Nora Pask was on board.",
        "Credit: The Associated Press",
        "The ferry at her berth. (Photo via AP)",
        "The ferry at her berth. Credit Nora Pask/Reuters",
        "Ferry at berth (Photo by Nora Pask/Getty Images)",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_mention_is_no_credit(line: str, above: bool) -> None:
    capture = read(HEADLINE, line) if above else read(HEADLINE, after=(line,))
    assert agency_of(capture) is None


def test_spellings_of_one_agency_are_evidence() -> None:
    text = page(HEADLINE, "By Nora Pask, Associated Press", "7 March 2025", f"PORT ANSEL (AP) — {PROSE[0]}", *PROSE[1:])
    capture = read_text("a.txt", text)
    assert capture.agency is not None
    assert [text[slice(*stretch)] for stretch in capture.agency.evidence] == ["Associated Press", "AP"]
