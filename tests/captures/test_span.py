import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages.text_page import read_text
from plugins.captures.span import Span, cover, lay_over
from tests.captures.invented import PROSE, pages


@given(pages)
def test_spans_join_back_to_text(text: str) -> None:
    assert "".join(text[span.start : span.end] for span in read_text("a.txt", text).spans) == text


@given(pages)
def test_spans_are_contiguous_and_full(text: str) -> None:
    spans = read_text("a.txt", text).spans
    edges = [0, *(span.end for span in spans)]
    assert [span.start for span in spans] == edges[:-1]
    assert all(span.start < span.end for span in spans)
    assert edges[-1] == len(text)


@given(pages)
def test_blank_spans_show_nothing(text: str) -> None:
    spans = read_text("a.txt", text).spans
    assert not any(text[span.start : span.end].strip() for span in spans if span.kind == "blank")


@given(st.integers(1, 400), st.sampled_from((PROSE[0] + " ", "word ", "x", "1", ".", "-", '"', "(", "A.", "© ")))
def test_one_long_line_joins_back(times: int, unit: str) -> None:
    text = unit * 25 * times
    assert "".join(text[span.start : span.end] for span in read_text("a.txt", text).spans) == text


def test_covering_names_the_gaps() -> None:
    assert [span.label for span in cover("ab cd  ", [Span(0, 2, "title")])] == ["title", "furniture"]
    assert [span.label for span in cover(" \n ab", [Span(3, 5, "title")])] == ["blank", "title"]


@pytest.mark.parametrize(
    "spans", [[Span(0, 3, "body"), Span(2, 4, "body")], [Span(3, 9, "body")], [Span(2, 2, "body")]]
)
def test_covering_refuses_impossible_spans(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match="overlaps its neighbour or leaves the text"):
        cover("abcd", spans)


def test_change_cuts_spans_and_leaves_the_rest() -> None:
    spans = lay_over("ab cd ef gh", [Span(0, 8, "body"), Span(9, 11, "date")], [Span(3, 5, "caption")])
    shown = [(span.start, span.end, span.label) for span in spans if span.kind != "blank"]
    assert shown == [(0, 2, "body"), (3, 5, "caption"), (6, 8, "body"), (9, 11, "date")]


def test_kind_is_label_without_detail() -> None:
    assert (Span(0, 1, "furniture:cookie_notice").kind, Span(0, 1, "body").kind) == ("furniture", "body")
