"""The wordings of one utterance."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.variant import pieces, variants_of


def quoted(capture: str, words: str) -> Quotation:
    return Quotation(capture, 1, (), words, "direct")


def test_punctuation_makes_no_variant() -> None:
    assert len(variants_of([quoted("a", "We sail at noon,"), quoted("b", "we sail, at noon.")])) == 1


def test_spelling_makes_a_quiet_variant() -> None:
    found = variants_of([quoted("a", "The harbour is recognised."), quoted("b", "The harbor is recognized.")])
    assert [variant.differs for variant in found] == ["", "spelling"]


def test_the_most_printed_stands_first() -> None:
    found = variants_of(
        [quoted("a", "We sail at ten."), quoted("b", "We sail at noon."), quoted("c", "We sail at noon.")]
    )
    assert [variant.words for variant in found] == ["We sail at noon.", "We sail at ten."]


def test_other_words_are_told_apart() -> None:
    assert ("added", "ten") in pieces("We sail at noon.", "We sail at ten.")
    assert ("cut", "noon") in pieces("We sail at noon.", "We sail at ten.")


def test_a_long_cut_is_an_ellipsis() -> None:
    longer = "We felt one long scrape along the keel. Then it was quiet."
    assert ("cut", "…") in pieces(longer, "Then it was quiet.")


@given(st.text(alphabet="ab cd.,'"), st.text(alphabet="ab cd.,'"))
def test_pieces_join_to_the_wording(first: str, other: str) -> None:
    assert "".join(piece.text for piece in pieces(first, other) if piece.how not in ("cut", "gap")) == other


@given(st.text(alphabet="ab cd.,'"), st.text(alphabet="ab cd.,'"))
def test_no_words_run_together(first: str, other: str) -> None:
    found = [piece.text for piece in pieces(first, other)]
    for one, next_one in pairwise(found):
        assert not (one[-1].isalnum() and next_one[0].isalnum())


@pytest.mark.parametrize(
    ("first", "other", "told"),
    [
        ("A keel does not carry a lamp.", "A keel carries no lamp.", "A keel [does not carry a] {carries no} lamp."),
        ("The mole is recognised.", "The mole is recognized.", "The mole is [recognised] {recognized}."),
        ("We sail at noon today.", "We sail today.", "We sail [at noon] today."),
        ("We sail at noon. Bring bread.", "We sail. Bring bread.", "We sail [at noon]. Bring bread."),
        ("It rains. We stay. We sail.", "It rains. We sail.", "It rains. We [stay. We] sail."),
        ("Today we sail.", "We sail.", "[Today] We sail."),
        ("We sail.", "We sail today.", "We sail {today}."),
    ],
)
def test_changes_read_well(first: str, other: str, told: str) -> None:
    marks = {"cut": "[{}]", "added": "{{{}}}"}
    assert "".join(marks.get(how, "{}").format(text) for how, text in pieces(first, other)) == told
