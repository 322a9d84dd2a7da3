import pytest
from hypothesis import given

from plugins.captures.lines.line import split_lines
from plugins.captures.lines.note import read_note
from tests.captures.invented import PROSE, line, pages


def label(text: str) -> str | None:
    note = read_note(text, line(text))
    return note.label if note else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Updated on: 07 March,2025 11:40 AM | Port Ansel", "date"),
        ("Friday, 7 March 2025", "date"),
        ("15/11/2024 a las 07:30h.", "date"),
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
        ("Publicado el 7 de marzo de 2025 a las 11:40", ["published"]),
        ("Actualizado: viernes, 7 de marzo de 2025", ["updated"]),
        ("Veröffentlicht am Freitag, 7. März 2025, 11:40 Uhr", ["published"]),
        ("Pubblicato il 7 marzo 2025, aggiornato il 8 marzo 2025", ["published", "updated"]),
        ("Publisert: 07.03.25 kl. 11:40", ["published"]),
        ("Опубликовано 07.03.2025 11:40", ["published"]),
        ("7.03.2025, 11:40Lesezeit: 5 Min.", ["published"]),
        ("By Nora Pask | Updated March 7, 2025", ["updated"]),
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


@given(pages)
def test_notes_stand_where_they_say(text: str) -> None:
    for shown in split_lines(text):
        note = read_note(text, shown)
        for name, (start, end) in note.names if note else ():
            assert shown.start <= start < end <= shown.end
            assert text[start:end] == name
