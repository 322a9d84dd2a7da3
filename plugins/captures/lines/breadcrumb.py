"""Breadcrumbs: the sections of its site that a page stands in."""

from collections.abc import Iterable, Sequence

from plugins.captures.fact import Fact, Stretch
from plugins.captures.lines.line import Line

MARKS = (">", "»", "›", "→", "::", "/")
HOMES = ("home", "homepage", "inicio", "portada", "accueil", "startseite", "start")
WITHOUT_MEANING = {*HOMES, "article", "story"}
LONGEST_SECTION = 4
"""The most words of a section's name; what is longer is the headline, which ends the trail."""


def crumbs_of(line: Line) -> tuple[Fact, ...]:
    """The sections that a breadcrumb on one line leads through; its last crumb is the page itself."""
    mark = next((mark for mark in MARKS if mark in line.text), None)
    if mark is None:
        return ()
    crumbs = []
    position = 0
    for part in line.text.split(mark):
        crumb = part.strip()
        start = line.start + line.text.index(crumb, position)
        crumbs.append((crumb, (start, start + len(crumb))))
        position += len(part) + len(mark)
    return _facts(crumbs[:-1])


def crumbs_below(lines: Sequence[Line]) -> tuple[Fact, ...]:
    """The sections of a breadcrumb whose crumbs and marks stand on lines of their own: `Home`, `>`, `News` ..."""
    for i, line in enumerate(lines[:-1]):
        if line.plain in HOMES and lines[i + 1].text in MARKS:
            return _facts(_trail(lines, i, lines[i + 1].text))
    return ()


def _trail(lines: Sequence[Line], i: int, mark: str) -> list[tuple[str, Stretch]]:
    crumbs = []
    while i < len(lines) and lines[i].words <= LONGEST_SECTION and lines[i].text != mark:
        crumbs.append((lines[i].text, (lines[i].start, lines[i].end)))
        if i + 1 >= len(lines) or lines[i + 1].text != mark:
            break
        i += 2
    return crumbs


def _facts(crumbs: Iterable[tuple[str, Stretch]]) -> tuple[Fact, ...]:
    named: dict[str, Stretch] = {}
    for name, stretch in crumbs:
        if name and name.lower() not in WITHOUT_MEANING:
            named.setdefault(name, stretch)
    return tuple(Fact(name, "stated", (stretch,)) for name, stretch in named.items())
