"""Window titles: what a page's window is called, by which a headline broken or joined wrongly is mended."""

import re
from collections.abc import Sequence
from itertools import accumulate

from plugins.captures.fact import Stretch
from plugins.captures.lines.line import Line, split_lines

OUTLET_MARK = re.compile(r"\s(?:\||-|–|—|«|»|::)\s")
FEWEST = 4
"""A headline of fewer words is not looked for in a window's title."""
LONGEST = 400
"""Longer lines hold no headline, in code points."""
AROUND = 2
"""From so many lines above a headline's line to so many below a broken headline may run."""


def mended_headline(text: str, lines: Sequence[Line], i: int) -> tuple[str, Stretch] | None:
    """The headline in the title of the page's window, where a run of the page's lines at line `i` says just that.

    A capture breaks a headline at a link in it, and a name behind the headline may be joined to it: the title, the
    page's first line, holds it whole. None where line `i` is whole, or the page does not open with such a title.
    """
    window, line = lines[0], lines[i]
    known = {part.plain: part for part in _parts(window) if part.words >= FEWEST}
    if i == 0 or line.plain in known or not known:
        return None
    around = [other for other in lines[max(1, i - AROUND) : i + 1 + AROUND] if len(other.text) <= LONGEST]
    pieces = [piece for other in around for piece in split_lines(text[other.start : other.end])]
    own = {piece.plain for piece in split_lines(text[line.start : line.end])}
    for start in range(len(pieces)):
        plains = [piece.plain for piece in pieces[start:]]
        for stop, said in enumerate(accumulate(plains, lambda above, below: f"{above} {below}"), 1):
            if said in known and not own.isdisjoint(plains[:stop]):
                return known[said].text, (known[said].start, known[said].end)
    return None


def _parts(window: Line) -> list[Line]:
    """What stands before each mark that may part a headline from the outlet's name."""
    ends = [mark.start() for mark in OUTLET_MARK.finditer(window.text)] if len(window.text) <= LONGEST else []
    return [Line(window.number, window.start, window.start + end, window.text[:end]) for end in ends]
