from hypothesis import given

from plugins.captures.explanation import explain
from plugins.captures.lines.line import split_lines
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import HEADLINE, PROSE, article, pages, read


@given(pages)
def test_any_capture_is_explained(text: str) -> None:
    explained = explain(read_text("a.txt", text))
    assert all(line.isprintable() for line in explained.split("\n"))


@given(pages)
def test_every_line_has_its_label(text: str) -> None:
    capture = read_text("a.txt", text)
    margin = explain(capture).split("\n\n")[0].split("\n")[1:]
    assert {line.number for line in split_lines(text)} == {int(line[:5]) for line in margin}


def test_labels_stand_in_the_margin() -> None:
    explained = explain(read("Accept cookies", HEADLINE))
    assert f"    1  {'furniture:cookie_notice':30} Accept cookies" in explained
    assert f"    3  {'title':30} {HEADLINE}" in explained


def test_facts_say_where_they_stand() -> None:
    explained = explain(read(HEADLINE, "FNW |"))
    assert "agency       FNW  [stated; line 3: “FNW”]" in explained
    assert "published    unknown" in explained


def test_derived_facts_say_so() -> None:
    assert "[derived; line 1: “" in explain(read())


def test_line_may_have_two_labels() -> None:
    explained = explain(read(HEADLINE, after=(f"{PROSE[1]} (IANS)",)))
    assert f"    9  {'credit':30} (IANS)" in explained


def test_terminal_is_not_moved() -> None:
    assert "\x1b" not in explain(read(HEADLINE + " \x1b[31m"))


def test_many_places_are_counted() -> None:
    capture = read_text("a.txt", article(*["© 2020 The Tarrow Beacon"] * 300))
    assert capture.outlet is not None
    assert f"{len(capture.outlet.evidence) - 8} places more" in explain(capture)
