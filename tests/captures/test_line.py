import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.line import split_lines
from tests.captures.invented import PROSE, line, pages


@given(pages)
def test_lines_stand_where_they_say(text: str) -> None:
    assert all(text[one.start : one.end] == one.text for one in split_lines(text))


@given(pages)
def test_only_white_space_is_between(text: str) -> None:
    edges = [0, *(edge for one in split_lines(text) for edge in (one.start, one.end)), len(text)]
    assert not any(text[start:end].strip() for start, end in zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_lines_are_counted(end: str) -> None:
    assert [one.number for one in split_lines(end.join(["", "a", "", " \t", "b", ""]))] == [2, 5]


def test_mixed_line_ends_are_told_apart() -> None:
    assert [(one.number, one.text) for one in split_lines("a\r\nb\rc\n\rd")] == [(1, "a"), (2, "b"), (3, "c"), (5, "d")]


@pytest.mark.parametrize("text", [PROSE[0], PROSE[0].removesuffix("."), '"We saw her lean and then stop," she said.'])
def test_sentences_and_long_stretches_are_prose(text: str) -> None:
    assert line(text).is_prose


@pytest.mark.parametrize(
    "text", ["Keep scrolling", "Ferry runs aground off Port Ansel", "• Quarry road. Closed.", "No."]
)
def test_headings_and_items_are_no_prose(text: str) -> None:
    assert not line(text).is_prose


@pytest.mark.parametrize("text", ["• one", "- one", "3. one", "12) one", "– one"])
def test_bullets_and_numbers_open_items(text: str) -> None:
    assert line(text).is_list_item


@pytest.mark.parametrize("text", ["one - two", "-40 degrees", "3.5 crowns", "1988 was dry"])
def test_other_openings_are_no_items(text: str) -> None:
    assert not line(text).is_list_item


@pytest.mark.parametrize("text", ["It sank.", "“It sank.”", "It sank!)", "Did it?'", "Then…", "沈んだ。"])
def test_closing_quotes_may_end_sentences(text: str) -> None:
    assert line(text).ends_sentence


def test_script_without_spaces_has_words() -> None:
    assert line("港の渡し船が霧の中で座礁し乗客は全員救助された").words >= 7


def test_plain_form_finds_repeats() -> None:
    assert line("Ferry  aground: all SAFE!").plain == line("ferry aground, all safe").plain


@given(st.text(st.sampled_from("aZé1_'’.- ,İ\u0307ﬁ"), max_size=30))
def test_marks_within_join_a_word(text: str) -> None:
    assert line(f"x {text}").words == len(re.findall(r"\w+(?:['’.-]\w+)*", f"x {text}"))


def test_content_is_long_words_and_numbers() -> None:
    assert line("The Ferry of 7 March ran on").content == ("ferry", "7", "march")


def test_long_lines_may_say_anything() -> None:
    assert (line("A ferry").may_say({"quar"}), line("ferry " * 400).may_say({"quar"})) == (False, True)
