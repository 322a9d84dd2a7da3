"""Spans: labelled stretches of a capture that join back to the whole of it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of a capture's text; offsets are code points, `end` is exclusive."""

    start: int
    end: int
    label: str

    @property
    def kind(self) -> str:
        """The label without its finer kind: `furniture` of `furniture:cookie_notice`."""
        return self.label.partition(":")[0]


def cover(text: str, labelled: Iterable[Span]) -> tuple[Span, ...]:
    """Complete ordered, disjoint spans to a cover of `text`, filling the gaps between them.

    A gap of white space alone becomes `blank`, any other gap `furniture`.

    Raises:
        ValueError: two spans overlap, or one lies outside the text.
    """
    covered: list[Span] = []
    position = 0
    for span in labelled:
        if not position <= span.start < span.end <= len(text):
            raise ValueError(f"span {span} overlaps its neighbour or leaves the text of {len(text)} code points")
        covered.extend(_gap(text, position, span.start))
        covered.append(span)
        position = span.end
    covered.extend(_gap(text, position, len(text)))
    return tuple(covered)


def _gap(text: str, start: int, end: int) -> list[Span]:
    if start == end:
        return []
    return [Span(start, end, "furniture" if text[start:end].strip() else "blank")]
