"""Explanations: a capture with its labels in the margin, and where each fact comes from."""

from bisect import bisect_right
from collections.abc import Iterator

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.lines.line import Line, split_lines
from plugins.captures.problem import printable
from plugins.captures.record import SEVERAL, SINGLE
from plugins.captures.span import Span

MARGIN = 30
EXCERPT = 60
MOST_PLACES = 8


def explain(capture: Capture, width: int = 120) -> str:
    """The capture line by line, each with its number and its labels before it, then its facts with their evidence."""
    return "\n".join([*_margin_lines(capture, width), "", *_fact_lines(capture)])


def _margin_lines(capture: Capture, width: int) -> Iterator[str]:
    yield f"{capture.id}  (sha256 {capture.sha256[:12]})"
    for line, span in _lines_with_spans(capture):
        words = " ".join(capture.text[max(span.start, line.start) : min(span.end, line.end)].split())
        shown = words if len(words) <= width - MARGIN - 8 else words[: width - MARGIN - 9] + "…"
        yield f"{line.number:5}  {span.label:{MARGIN}} {printable(shown)}"


def _lines_with_spans(capture: Capture) -> Iterator[tuple[Line, Span]]:
    """Each line with each span that it shows words of, in one pass over both."""
    spans = [span for span in capture.spans if span.kind != "blank"]
    first = 0
    for line in split_lines(capture.text):
        while first < len(spans) and spans[first].end <= line.start:
            first += 1
        i = first
        while i < len(spans) and spans[i].start < line.end:
            yield line, spans[i]
            i += 1


def _fact_lines(capture: Capture) -> Iterator[str]:
    lines = split_lines(capture.text)
    ends = [line.end for line in lines]

    def said(key: str, fact: Fact) -> str:
        shown = fact.evidence[:MOST_PLACES]
        places = [
            f"line {lines[bisect_right(ends, start)].number}: {_excerpt(capture, start, end)}" for start, end in shown
        ]
        more = f"{len(fact.evidence) - len(shown)} places more" if len(fact.evidence) > len(shown) else ""
        because = "; ".join(filter(None, (", ".join(filter(None, (*places, more))), fact.reason)))
        return f"{key:12} {printable(fact.value)}  [{fact.how}{f'; {because}' if because else ''}]"

    yield said("title", capture.title)
    for key in SINGLE:
        fact: Fact | None = getattr(capture, key)
        yield said(key, fact) if fact else f"{key:12} unknown"
    for key in SEVERAL:
        for fact in getattr(capture, key):
            yield said(key, fact)
    for gone in capture.taken_back:
        yield f"{gone.key:12} taken back  [corrected; {printable(gone.reason)}]"
    for change in capture.relabelled:
        yield said(
            "label", Fact(f"{change.label}, read as {change.before}", change.how, (change.evidence,), change.reason)
        )


def _excerpt(capture: Capture, start: int, end: int) -> str:
    words = " ".join(capture.text[start:end].split())
    return printable(f"“{words[:EXCERPT]}{'…' if len(words) > EXCERPT else ''}”")
