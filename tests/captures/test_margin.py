from dataclasses import replace

from hypothesis import given

from plugins.captures.fact import Fact
from plugins.captures.margin import fact_notes, set_aside
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import HEADLINE, pages, read


def test_notes_have_a_fixed_order() -> None:
    page = ("The Port Ansel Courier", HEADLINE, "By Nora Pask and Ewan Thrale", "FNW |", "7 March 2025")
    notes = fact_notes(read(*page))
    assert [(note.label, note.value) for note in notes] == [
        ("Published", "7 March 2025"),
        ("Outlet", "The Port Ansel Courier"),
        ("Agency", "FNW"),
        ("By", "Nora Pask, Ewan Thrale"),
        ("Language", "en"),
    ]


def test_notes_quote_their_evidence() -> None:
    (note,) = (note for note in fact_notes(read(HEADLINE, "FNW |")) if note.label == "Agency")
    assert (note.how, note.evidence) == ("stated", ("FNW",))


def test_language_of_site_needs_no_note() -> None:
    assert [note.label for note in fact_notes(read(HEADLINE), "en")] == []


def test_inferred_facts_say_why() -> None:
    capture = replace(read(HEADLINE), not_before=Fact("2025-03-08", "inferred", (), "it shows a post of that day"))
    (note,) = fact_notes(capture, "en")
    assert (note.how, note.remark) == ("inferred", "it shows a post of that day")


def test_shared_reason_stands_once() -> None:
    told = [Fact(value, "corrected", (), "the printed paper says so") for value in ("The Beacon", "FNW")]
    notes = fact_notes(replace(read(HEADLINE), outlet=told[0], agency=told[1]), "en")
    assert [note.remark for note in notes] == ["the printed paper says so", "for the same reason as above"]


def test_set_aside_is_by_kind() -> None:
    groups = set_aside(read("Accept cookies", HEADLINE, after=("Share this story", "Manage cookies")))
    assert [(group.kind, group.lines) for group in groups] == [
        ("cookie notice", ("Accept cookies", "Manage cookies")),
        ("share button", ("Share this story",)),
    ]


@given(pages)
def test_all_furniture_is_set_aside(text: str) -> None:
    capture = read_text("a.txt", text)
    furniture = [text[span.start : span.end] for span in capture.spans if span.kind == "furniture"]
    shown = [line for group in set_aside(capture) for line in group.lines]
    assert sorted(" ".join(shown).split()) == sorted(" ".join(furniture).split())
