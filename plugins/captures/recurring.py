"""Recurring paragraphs: what an outlet repeats is furniture."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.captures.capture import Capture, Paragraph
from plugins.captures.corrections.relabelling import read_again
from plugins.captures.decision import Relabelled
from plugins.captures.lines.line import Line
from plugins.captures.recurrence import ENOUGH, OutletRecurrence, Recurring, recurrence
from plugins.captures.span import Span, lay_over
from plugins.captures.trace import Trace, trace_of
from plugins.keeping.value import read_value, write_value

LABEL = "furniture:recurring"
_FILE = "recurrence"
LONGEST = 30
"""A longer sentence, in words, may be background that an outlet repeats in a running story."""
QUOTATION = tuple("“\"«„‘'")


def set_aside_recurring(captures: Iterable[Capture]) -> list[Capture]:
    """The captures, in their order, with the paragraphs that their outlets repeat set aside as recurring furniture."""
    captures = list(captures)
    outlets = recurrence(map(trace_of, captures)).values()
    found = {id: one for outlet in outlets for id, one in outlet.recurring.items()}
    return [set_aside(capture, found[capture.id]) if capture.id in found else capture for capture in captures]


def find_recurring(traces: Iterable[Trace], kept: Path | None) -> dict[str, Recurring]:
    """What recurs in captures, by id; the folder `kept` may hold what is known of outlets that are as they were."""
    before = read_value(kept, _FILE, dict[str, OutletRecurrence]) or {}
    outlets = recurrence(traces, before)
    if outlets != before:
        write_value(kept, _FILE, outlets)
    return {id: one for outlet in outlets.values() for id, one in outlet.recurring.items()}


class Recurred(Mapping[str, Capture]):
    """Captures by id, with what recurs in them set aside when one is asked for."""

    def __init__(self, captures: Mapping[str, Capture], recurring: Mapping[str, Recurring]) -> None:
        self._captures, self._recurring = captures, recurring

    def __getitem__(self, id: str) -> Capture:
        capture = self._captures[id]
        return set_aside(capture, self._recurring[id]) if id in self._recurring else capture

    def __iter__(self) -> Iterator[str]:
        return iter(self._captures)

    def __len__(self) -> int:
        return len(self._captures)

    def __contains__(self, id: object) -> bool:
        return id in self._captures


def set_aside(capture: Capture, recurring: Recurring) -> Capture:
    """A capture with those of its recurring paragraphs set aside that are furniture; none where they are half of it.

    At either end of the text a paragraph is taken that is no long sentence. Inside it, where an outlet may repeat
    itself in a running story, only the paragraphs of a box are.
    """
    paragraphs, spread = capture.paragraphs, recurring.spread
    taken: list[int] = []
    for block in _blocks([count >= ENOUGH for count in spread]):
        boxed = _is_box([paragraphs[i] for i in block])
        edge = block.start == 0 or block.stop == len(paragraphs)
        for i in block:
            if not paragraphs[i].text.startswith(QUOTATION) and (boxed or (edge and _is_short(paragraphs[i]))):
                taken.append(i)
    sizes = trace_of(capture).sizes
    if not taken or 2 * sum(sizes[i] for i in taken) >= sum(sizes):
        return capture
    return _without(capture, [(paragraphs[i], spread[i]) for i in taken], recurring.outlet)


def _blocks(recurring: Sequence[bool]) -> Iterator[range]:
    start = 0
    for i in range(len(recurring) + 1):
        if i == len(recurring) or not recurring[i]:
            if start < i:
                yield range(start, i)
            start = i + 1


def _is_box(block: Sequence[Paragraph]) -> bool:
    """Whether a line in it belongs to no text: no sentence, nor the heading of what a running story repeats."""
    labels = [paragraph for paragraph in block if paragraph.label == "body" and not _line(paragraph).ends_sentence]
    return bool(labels) or (len(block) > 1 and block[-1].label == "subhead")


def _is_short(paragraph: Paragraph) -> bool:
    return _line(paragraph).words <= LONGEST


def _line(paragraph: Paragraph) -> Line:
    return Line(1, *paragraph.evidence, paragraph.text)


def _without(capture: Capture, taken: Sequence[tuple[Paragraph, int]], name: str) -> Capture:
    changes = [Span(*paragraph.evidence, LABEL) for paragraph, _ in taken]
    spans = lay_over(capture.text, capture.spans, changes)
    record = tuple(
        Relabelled(paragraph.evidence, paragraph.label, LABEL, "inferred", f"it stands in {count} articles of {name}")
        for paragraph, count in taken
    )
    title = capture.title
    if title.how == "derived":
        title = read_again(capture, spans, changes).title
    return replace(capture, spans=spans, title=title, relabelled=(*capture.relabelled, *record))
