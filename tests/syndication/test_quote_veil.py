"""Rows of quotations of which some or all may not be shown whole."""

from dataclasses import replace

import pytest

from plugins.captures.withheld import Withheld
from plugins.syndication.pages.quote_veil import veil_utterance
from plugins.syndication.pages.utterance_view import CarrierView, UtteranceView, VariantView
from plugins.syndication.quotes.variant import Piece
from tests.syndication.invented_stories import post

FIRST = "we counted every lamp on the quay and all of them were out"
OTHER = (Piece("cut", "we counted"), Piece("added", "we had counted"), Piece("same", FIRST.removeprefix("we counted")))


def carrier(id: str, hidden: bool) -> CarrierView:
    article = post(id)
    if hidden:
        article.card = replace(article.card, withheld=Withheld("excerpt", "because", 100))
    return CarrierView(article, article.url, 0, "the keeper of the lamps said on Monday", words=FIRST)


def row(*hidden: bool) -> UtteranceView:
    """A row of two wordings, of which each may be one that is withheld."""
    first, second = (carrier(id, hides) for id, hides in zip("ab", hidden, strict=True))
    variants = (VariantView((Piece("same", FIRST),), "", (first,)), VariantView(OTHER, "words", (second,)))
    return UtteranceView("q", "", "the keeper of the lamps", "described", variants, (first,), (), (), "", "", 2)


def said(pieces: tuple[Piece, ...], left_out: str = "cut") -> str:
    return "".join(piece.text for piece in pieces if piece.how != left_out)


def test_row_that_may_be_shown_is_left_alone() -> None:
    whole = row(False, False)
    assert veil_utterance(whole) is whole


def test_withheld_wording_is_shown_by_its_ends() -> None:
    first, _ = veil_utterance(row(True, True)).variants
    assert said(first.pieces) == "we counted every 7 words them were out"


def test_wording_that_one_may_show_is_whole() -> None:
    first, second = veil_utterance(row(False, True)).variants
    assert said(first.pieces) == FIRST
    assert "elided" in [piece.how for piece in second.pieces]


def test_shown_wording_keeps_what_it_shares_with_withheld_ones() -> None:
    _, second = veil_utterance(row(True, False)).variants
    assert said(second.pieces) == "we had counted" + FIRST.removeprefix("we counted")


@pytest.mark.parametrize("hidden", [(True, True), (True, False)])
def test_words_around_a_withheld_quotation_are_few(hidden: tuple[bool, bool]) -> None:
    (partly,) = veil_utterance(row(*hidden)).in_part
    assert (partly.words, partly.evidence) == ("we counted every lamp …", "the keeper of …")


def test_described_speaker_of_withheld_texts_is_cut() -> None:
    assert veil_utterance(row(True, True)).speaker == "the keeper of the …"
    assert veil_utterance(row(True, False)).speaker == "the keeper of the lamps"
