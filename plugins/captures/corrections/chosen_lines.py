"""Chosen lines: how people name lines of a capture, by their first words or their numbers."""

import re
from collections.abc import Sequence

from plugins.captures.lines.line import Line, split_lines
from plugins.captures.span import Span

RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
MOST_NAMED = 5
ALIKE = str.maketrans("‘’‚‛“”„‟«»‐‑–—−\u00a0", '\'\'\'\'""""""----- ')
"""What an editor types for what a page prints; one sign for one, so that places stay."""

Wanted = str | int
"""Lines of a capture: their first words, the number of one, or a range of numbers such as `12-14`."""


def find_lines(text: str, wanted: Wanted, spans: Sequence[Span] = ()) -> list[Line]:
    """The lines of `text` that are wanted, one or more.

    Words take all the lines that they run over, and the rest of the span that they begin: a page may break a paragraph
    into several lines.

    Raises:
        ValueError: there are none, or the words begin more than one.
    """
    lines = split_lines(text)
    spread = RANGE.fullmatch(wanted.strip()) if isinstance(wanted, str) else None
    if isinstance(wanted, int) or spread:
        first, last = (int(spread[1]), int(spread[2])) if spread else (int(wanted), int(wanted))
        found = [line for line in lines if first <= line.number <= last]
        if not found or last > lines[-1].number:
            raise ValueError(f"line {wanted} shows nothing")
        return found
    assert isinstance(wanted, str)
    words = re.compile(r"\s+".join(re.escape(word) for word in wanted.translate(ALIKE).split()))
    page = text.translate(ALIKE)
    matches = [(line, match) for line in lines if (match := words.match(page, line.start))]
    if not matches:
        raise ValueError(f"no line begins with {_short(wanted)!r}")
    if len(matches) > 1:
        numbers = ", ".join(str(line.number) for line, _ in matches[:MOST_NAMED])
        more = " ..." if len(matches) > MOST_NAMED else ""
        raise ValueError(f"{len(matches)} lines begin with {_short(wanted)!r}: {numbers}{more}")
    begun, match = matches[0]
    end = max([match.end(), *(span.end for span in spans if span.start == begun.start)])
    return [line for line in lines if begun.start <= line.start < end]


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
