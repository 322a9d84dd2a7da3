import pytest

from plugins.captures.corrections.chosen_lines import find_lines
from plugins.captures.span import Span
from tests.captures.invented import HEADLINE, article


def numbers(text: str, wanted: str | int) -> list[int]:
    return [line.number for line in find_lines(text, wanted)]


def test_first_words_find_a_line() -> None:
    assert numbers(article(HEADLINE), "The harbour ferry Maid of") == [3]


def test_quotes_and_spaces_may_differ() -> None:
    assert numbers("One.\nThe  pier’s “end”\u00a0– today.\n", 'The pier\'s "end" - today') == [2]


def test_words_may_run_on() -> None:
    assert numbers("It said\nthat all\nwere safe.\nNo more.", "It said that all were") == [1, 2, 3]


def test_first_words_take_a_broken_paragraph() -> None:
    text = "Menu\nIt said\nthat all\nwere safe.\nNo more."
    spans = [Span(0, 4, "furniture"), Span(5, 32, "body"), Span(33, 41, "body")]
    assert [line.number for line in find_lines(text, "It said", spans)] == [2, 3, 4]
    assert [line.number for line in find_lines(text, "that all", spans)] == [3]


@pytest.mark.parametrize(("wanted", "found"), [(3, [3]), ("3-5", [3, 5]), ("1 – 3", [1, 3])])
def test_numbers_find_lines(wanted: str | int, found: list[int]) -> None:
    assert numbers("a\n\nb\n\nc\n", wanted) == found


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (2, "line 2 shows nothing"),
        (0, "line 0 shows nothing"),
        ("4-9", "line 4-9 shows nothing"),
        ("nowhere", "no line begins with 'nowhere'"),
        ("b", "2 lines begin with 'b': 3, 5"),
    ],
)
def test_lines_that_cannot_be_told(wanted: str | int, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        find_lines("a\n\nb1\n\nb2\n", wanted)
