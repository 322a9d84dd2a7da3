"""The base text as its page shows it, paragraph by paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Paragraph
from plugins.syndication.pages.leaf_view import LeafView, NoteView, view_leaves
from plugins.syndication.stories.apparatus import Apparatus, apparatus_of
from plugins.syndication.stories.collation import collate

WORDS = [
    "The", "crew", "recognised", "the", "light", ",", "said", "keeper", "of", "tower", "at", "six", '"', "dawn", ".",
    "\n\n", "colour", "never", "quite",
]  # fmt: skip
BODIES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(
    lambda words: "\n\n".join(part.strip() for part in " ".join(words).split("\n\n") if part.strip()) or "Dawn."
)
BASE = "The crew recognised the light, said the keeper of the tower.\n\nNobody answered from the pier."


@dataclass(frozen=True)
class Siglum:
    """What stands in for a witness's view."""

    siglum: str


def leaves(base: str, *bodies: str, lang: str = "en") -> tuple[Apparatus, tuple[LeafView, ...]]:
    """The apparatus and the leaves of a base with witnesses B, C ..."""
    ids = [chr(ord("B") + at) for at in range(len(bodies))]
    apparatus = apparatus_of(base, {id: collate(base, body) for id, body in zip(ids, bodies, strict=True)}, lang)
    paragraphs = [Paragraph("body", text, (0, 0)) for text in base.split("\n\n")]
    views = {id: Siglum(id) for id in ids}
    return apparatus, view_leaves(apparatus, paragraphs, views, lang)  # type: ignore[arg-type]  # sigla alone are shown


def said(notes: Iterable[NoteView]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each note's lemma, and its readings with the sigla that have them."""
    return [
        (note.lemma, [(one.text, "".join(view.siglum for view in one.witnesses)) for one in note.readings])
        for note in notes
    ]


@given(BODIES, st.lists(BODIES, min_size=1, max_size=3))
def test_pieces_join_to_the_paragraph(base: str, bodies: list[str]) -> None:
    _, shown = leaves(base, *bodies)
    assert "\n\n".join("".join(piece.text for piece in leaf.pieces) for leaf in shown if leaf.number) == base


@given(BODIES, st.lists(BODIES, min_size=1, max_size=3))
def test_every_reading_is_noted(base: str, bodies: list[str]) -> None:
    apparatus, shown = leaves(base, *bodies)
    noted = {
        (" ".join(note.lemma.split()), one.text)
        for leaf in shown
        for note in (*leaf.notes, *leaf.quiet)
        for one in note.readings
        if "…" not in note.lemma
    }
    for variation in apparatus.variations:
        words = variation.lemma.split()
        if variation.lemma != "\n\n" and len(words) <= 9:
            assert {(" ".join(words), one.text.strip()) for one in variation.readings} <= noted


@given(BODIES, st.lists(BODIES, min_size=1, max_size=3))
def test_nobody_is_left_out_of_the_notes(base: str, bodies: list[str]) -> None:
    apparatus, shown = leaves(base, *bodies)
    changed = {id for one in apparatus.variations for reading in one.readings for id in reading.witnesses}
    noted = {
        view.siglum
        for leaf in shown
        for views in (*(one.witnesses for note in (*leaf.notes, *leaf.quiet) for one in note.readings), leaf.joined)
        for view in views
    }
    assert noted == changed


def test_spelling_is_noted_apart() -> None:
    _, (first, _) = leaves(BASE, BASE.replace("recognised", "recognized").replace("said", "claimed"))
    assert said(first.notes) == [("said", [("claimed", "B")])]
    assert said(first.quiet) == [("recognised", [("recognized", "B")])]


def test_a_reading_is_given_in_one_spelling() -> None:
    bodies = (BASE.replace("said the keeper", f"{word} the guard") for word in ("recognises", "recognizes"))
    _, (first, _) = leaves(BASE, *bodies)
    assert said(first.notes) == [("said the keeper", [("recognises the guard", "BC")])]
    assert said(first.quiet) == [("said the keeper", [("recognizes the guard", "C")])]


def test_a_long_lemma_keeps_its_ends() -> None:
    base = "At first one two three four five six seven eight nine ten in the end."
    _, (leaf,) = leaves(f"{base} {BASE.partition('.')[0]}.", f"At first in the end. {BASE.partition('.')[0]}.")
    assert said(leaf.notes) == [("one two three four … seven eight nine ten", [("", "B")])]


def test_what_is_cut_stands_at_its_paragraph() -> None:
    _, shown = leaves(BASE, BASE.partition("\n\n")[0])
    assert [[view.siglum for view in leaf.omitted] for leaf in shown] == [[], ["B"]]


def test_what_comes_before_all_has_its_leaf() -> None:
    _, shown = leaves(BASE, f"Dogs barked first.\n\n{BASE}")
    assert [(leaf.number, [own.text for own in leaf.own]) for leaf in shown] == [
        (0, ["Dogs barked first."]),
        (1, []),
        (2, []),
    ]


@pytest.mark.parametrize(("words", "opening"), [(14, "w " * 13 + "w"), (15, "w " * 13 + "w …")])
def test_own_paragraphs_open_with_some_words(words: int, opening: str) -> None:
    _, shown = leaves(BASE, f"{BASE}\n\n{' '.join('w' * words)}")
    assert [own.opening for own in shown[-1].own] == [opening]


def test_readings_are_told_apart_in_their_language() -> None:
    bodies = (f"Der Wächter {verb} das Licht sehen." for verb in ("konnte", "könnte"))
    _, (leaf,) = leaves("Der Wächter kann das Licht sehen.", *bodies, lang="de")
    assert said(leaf.notes) == [("kann", [("konnte", "B"), ("könnte", "C")])]


@pytest.mark.parametrize(("words", "opening"), [(30, "w " * 29 + "w"), (31, "w " * 13 + "w …")])
def test_a_long_reading_opens_with_some_words(words: int, opening: str) -> None:
    _, (first, _) = leaves(BASE, BASE.replace("said", " ".join("w" * words)))
    assert [one.opening for note in first.notes for one in note.readings] == [opening]
