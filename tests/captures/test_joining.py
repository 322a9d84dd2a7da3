"""Joining: the lines of a paragraph broken at links and emphasis become one again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.joining import join_lines
from plugins.captures.lines.line import split_lines


def joined(text: str) -> list[str]:
    return [line.text for line in join_lines(text, split_lines(text))]


def test_linked_words_rejoin_their_sentence() -> None:
    text = "The council met on Monday with\nMara Lindqvist\n, who runs the harbour.\nIt voted for the wall."
    assert joined(text) == [
        "The council met on Monday with Mara Lindqvist , who runs the harbour.",
        "It voted for the wall.",
    ]


def test_capitalised_link_inside_sentence_rejoins() -> None:
    text = "He had read about it in the\nPort Ansel Herald\nand called the office."
    assert joined(text) == ["He had read about it in the Port Ansel Herald and called the office."]


def test_headlines_of_a_list_stay_apart() -> None:
    headlines = ["Harbour wall to rise by two metres", "Ferry strike enters third week", "School reopens in May"]
    assert joined("\n".join(headlines)) == headlines


def test_blank_line_always_parts_lines() -> None:
    assert joined("The council met on Monday with\n\nthe harbour master.") == [
        "The council met on Monday with",
        "the harbour master.",
    ]


@pytest.mark.parametrize("line", ["by Mara Lindqvist", "updated 12 May 2021", "von Jonas Feld", "par Lise Morel"])
def test_metadata_stays_below_its_headline(line: str) -> None:
    headline = "Council votes to raise the old harbour wall"
    assert joined(f"{headline}\n{line}") == [headline, line]


def test_finished_sentences_never_take_more() -> None:
    assert joined("We like:\nthe shoe racks at the bottom\nIt rained.\nand then it stopped") == [
        "We like:",
        "the shoe racks at the bottom",
        "It rained.",
        "and then it stopped",
    ]


@given(st.text(alphabet="ab. ,(\n\r\u2028Ä", max_size=60))
def test_joined_lines_keep_their_offsets(text: str) -> None:
    for line in join_lines(text, split_lines(text)):
        assert line.text == text[line.start : line.end].replace("\n", " ").replace("\r", " ")


@given(st.text(max_size=200))
def test_joining_loses_no_visible_line(text: str) -> None:
    lines = split_lines(text)
    covered = join_lines(text, lines)
    assert all(any(whole.start <= line.start and line.end <= whole.end for whole in covered) for line in lines)


@pytest.mark.parametrize(
    "metadata", ["publié le 9 janvier 2025 à 6 h 50", "aktualisiert am 2. März 2025, 14.03 Uhr", "dpa/lni"]
)
def test_metadata_does_not_continue_a_headline(metadata: str) -> None:
    headline = "Der letzte Dampfer von Lanmere kehrt heute nach Hause zurück"
    assert joined(f"{headline}\n{metadata}") == [headline, metadata]
