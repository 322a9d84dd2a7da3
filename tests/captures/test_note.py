import pytest

from plugins.captures.note import read_note
from tests.captures.invented import PROSE, line


def label(text: str) -> str | None:
    note = read_note(text, line(text))
    return note.label if note else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Updated on: 07 March,2025 11:40 AM | Port Ansel", "date"),
        ("Friday, 7 March 2025", "date"),
        ("By Nora Pask", "byline"),
        ("FNW |", "credit"),
        ("PORT ANSEL (FNW)", "dateline"),
        ("The ferry. File photo", "caption"),
        ("Afloat — Tug Steadfast (@tugsteadfast)", "embed"),
    ],
)
def test_wording_shows_the_note(text: str, expected: str) -> None:
    assert label(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *PROSE,
        "Quarry road to close",
        "The tower has stood on Sennet Head since 7 March 1825, through nine great storms.",
    ],
)
def test_other_lines_are_no_notes(text: str) -> None:
    assert label(text) is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Updated: 7 March 2025", ["updated"]),
        ("Published 7 March 2025", ["published"]),
        ("7 March 2025", ["published"]),
        ("Published 7 March 2025, updated 8 March 2025", ["published", "updated"]),
        ("Aktualisiert am 7. März 2025", ["updated"]),
        ("Publié le 11 mars 2025 à 18h32, mis à jour le 12 mars 2025", ["published", "updated"]),
    ],
)
def test_words_say_which_date(text: str, kinds: list[str]) -> None:
    note = read_note(text, line(text))
    assert note is not None
    assert [kind for kind, _ in note.dates] == kinds


def test_place_stands_behind_the_bar() -> None:
    text = "Updated on: 07 March,2025 11:40 AM  |  Port Ansel"
    note = read_note(text, line(text))
    assert note is not None
    assert note.place == ("Port Ansel", (39, 49))


@pytest.mark.parametrize(
    "text", ["A" + "." * 30_000 + " a", "By " + "Aa " * 20_000, "Photo" * 20_000, "7 March 2025 " * 5_000]
)
def test_enormous_lines_are_no_notes(text: str) -> None:
    assert label(text) is None
