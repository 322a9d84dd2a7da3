"""Whose words are whose, with marks as pages print them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.texts.quotation import quotations
from tests.syndication.plain_words import words


def outside(text: str) -> list[str]:
    """The words of a text that no quotation holds."""
    for start, end in reversed(quotations(text)):
        text = f"{text[:start]} {text[end:]}"
    return words(text)


@pytest.mark.parametrize(
    "text",
    [
        '"We sail at noon," he said.',
        "“We sail at noon,” he said.",
        '“We sail at noon," he said.',
        "‘We sail at noon,’ he said.",
        "'We sail at noon,' he said.",
        "„We sail at noon,“ he said.",
        "«We sail at noon», he said.",
        "`` We sail at noon, '' he said.",
    ],
)
def test_every_pair_of_marks_quotes(text: str) -> None:
    assert outside(text) == ["he", "said"]


def test_two_small_marks_open_before_letters() -> None:
    assert outside("''We sail at noon,'' he said, ''and rest.'' She left.") == ["he", "said", "she", "left"]


def test_two_small_marks_that_close_open_nothing() -> None:
    assert quotations("We sail at noon, '' he said, and the crews'' boats sailed.") == []


def test_an_apostrophe_opens_no_quotation() -> None:
    text = "The crew's boats weren't the passengers' first choice, nor O'Hara's."
    assert quotations(text) == []


def test_an_unclosed_mark_quotes_nothing() -> None:
    assert outside('The mayor called it "a poor show and left.') == words("The mayor called it a poor show and left.")


def test_an_unclosed_mark_leaves_later_quotations() -> None:
    assert outside("He called it “poor and left. “We sail,” she said.") == words("He called it poor and left she said")


def test_a_speech_runs_on_to_its_paragraph_end() -> None:
    assert outside('He said: "We wait.\n\n"Then we sail," and sat.') == ["he", "said", "and", "sat"]


def test_a_quotation_holds_another() -> None:
    assert outside("‘They cried “sail” and sailed,’ he said.") == ["he", "said"]


def test_a_year_in_short_is_no_quotation() -> None:
    assert quotations("Boats of the '90s and the crews' pay.") == []


def test_a_signed_post_is_quoted() -> None:
    text = "The light will shine! — Tarrow Council ( @tarrow) March 11, 2025 The council said no more."
    assert outside(text) == words("The council said no more.")


def test_an_address_alone_quotes_nothing() -> None:
    assert quotations("Write to the pier office - it is open - at pier@tarrow.example (or call).") == []


def test_each_post_ends_with_its_signature() -> None:
    text = "All safe - Tarrow Council (@tarrow) Soup is served - Pier Office (@pier) The hall is open."
    assert [text[start:end].strip()[-6:] for start, end in quotations(text)] == ["arrow)", "@pier)"]


def test_a_page_of_dashes_is_soon_read() -> None:
    assert quotations("word - " * 50_000 + "@") == []  # hours, if every dash were tried from every letter


@given(st.text(alphabet="ab \n\"“”'‘’`«»."))
def test_quotations_stay_in_order_and_paragraph(text: str) -> None:
    found = quotations(text)
    assert all(0 <= start < end <= len(text) and "\n" not in text[start:end] for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
