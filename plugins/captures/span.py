"""Spans: labelled stretches of a capture that join back to the whole of it."""

from collections.abc import Iterable, Iterator, Sequence
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


def lay_over(text: str, spans: Iterable[Span], changes: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that cover `text` with disjoint `changes` laid over them; what a change cuts off keeps its label."""
    ordered = sorted(changes, key=lambda change: change.start)
    kept = [*ordered]
    first = 0
    for span in spans:
        if span.kind == "blank":
            continue
        while first < len(ordered) and ordered[first].end <= span.start:
            first += 1
        kept.extend(_left_over(text, span, ordered, first))
    return cover(text, sorted(kept, key=lambda span: span.start))


def _left_over(text: str, span: Span, changes: Sequence[Span], first: int) -> Iterator[Span]:
    """The pieces of a span that no change covers; `first` is the index of the first that could."""
    position, i = span.start, first
    while i < len(changes) and changes[i].start < span.end:
        yield from _trimmed(text, position, changes[i].start, span.label)
        position, i = changes[i].end, i + 1
    if i == first:
        yield span
    else:
        yield from _trimmed(text, position, span.end, span.label)


def _trimmed(text: str, start: int, end: int, label: str) -> Iterator[Span]:
    """The stretch without white space around it, where anything is left."""
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(words.strip()), label)


def _gap(text: str, start: int, end: int) -> list[Span]:
    if start == end:
        return []
    return [Span(start, end, "furniture" if text[start:end].strip() else "blank")]
