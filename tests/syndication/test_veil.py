"""What is shown of a text that may not be shown, where it differs from others."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.withheld import Withheld
from plugins.syndication.pages.leaf_view import LeafView, NoteView, Piece
from plugins.syndication.pages.veil import MOST, Stretch, Veil, veil_leaves
from plugins.syndication.texts.words import word_count
from tests.syndication.invented_stories import post

words = st.lists(st.sampled_from(["ferry", "fog", "Tolla", "6.12", "harbour-master", "潮", "…"]), max_size=30).map(
    " ".join
)
readings = st.lists(st.tuples(st.booleans(), words), max_size=8)


def read(parts: list[tuple[bool, str]]) -> list[Stretch]:
    veil = Veil()
    return [one for differs, text in parts for one in (veil.differing if differs else veil.shared)(text)]


def test_few_differing_words_are_shown() -> None:
    assert read([(True, "ran onto a ledge")]) == [Stretch("ran onto a ledge")]


def test_many_differing_words_are_shown_by_their_ends() -> None:
    shown = "".join(one.text for one in read([(True, "one two three four five six seven eight nine")]))
    assert shown == "one two three 3 words seven eight nine"


def test_shared_words_are_counted() -> None:
    assert Stretch("4 words", elided=True) in read([(False, "the ferry ran aground")])


def test_a_word_between_changes_is_shown() -> None:
    shown = read([(True, "slowly"), (False, " the "), (True, "trawler")])
    assert [one.text for one in shown] == ["slowly", " the ", "trawler"]


@given(readings)
def test_never_more_than_seven_words_stand_together(parts: list[tuple[bool, str]]) -> None:
    together = [0]
    for one in read(parts):
        together.append(0) if one.elided else together.append(together.pop() + word_count(one.text))
    assert max(together) <= MOST


@given(readings)
def test_every_word_is_shown_or_counted(parts: list[tuple[bool, str]]) -> None:
    found = sum(int(one.text.split()[0]) if one.elided else word_count(one.text) for one in read(parts))
    assert found == sum(word_count(text) for _, text in parts)


@given(st.lists(words, min_size=1, max_size=40))
def test_gaps_are_as_wide_as_what_they_part(parts: list[str]) -> None:
    told = read([(True, text) for text in parts])
    shown = sum(word_count(one.text) for one in told if not one.elided)
    assert shown <= MOST + sum(int(one.text.split()[0]) for one in told if one.elided)


def test_notes_tell_no_more_than_their_paragraph() -> None:
    base = post("a")
    base.card = replace(base.card, withheld=Withheld("excerpt", "because", 100))
    lemmas = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    leaf = LeafView(
        1,
        "body",
        tuple(Piece(word, "substance") for word in lemmas),
        notes=tuple(NoteView(word, ()) for word in lemmas),
    )
    (shown,) = veil_leaves([leaf], base)
    assert [note.lemma for note in shown.notes] == [*lemmas[:7], "[1 word]", "nine"]
