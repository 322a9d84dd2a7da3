"""HTML notes: the captions and embedded posts that a page's elements tell of, beside those that wording tells of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.captures.fact import Caption
from plugins.captures.html.surroundings import Says
from plugins.captures.lines.embed import find_embed
from plugins.captures.lines.line import Line
from plugins.captures.lines.note import Note
from plugins.captures.lines.picture import find_caption
from plugins.captures.pages.page import Page


def with_element_notes(page: Page, says: Sequence[Says]) -> Page:
    """The page with notes from what the elements around each of its lines say."""
    notes = list(page.notes)
    for i, (line, kinds) in enumerate(zip(page.lines, says, strict=True)):
        if "caption" in kinds:
            caption = find_caption(line) or Caption(line.text, None, (line.start, line.end))
            notes[i] = Note("caption", caption=caption)
    for post in _posts(page.lines, says):
        first, last = page.lines[post.start], page.lines[post.stop - 1]
        words = " ".join(page.lines[i].text for i in post)
        if embed := find_embed(Line(first.number, first.start, last.end, words)):
            notes[post.start] = Note("embed", embed=embed)
    return replace(page, notes=notes)


def _posts(lines: Sequence[Line], says: Sequence[Says]) -> Iterator[range]:
    """The lines of each embedded post: its words, and who wrote them, which ends it."""
    start: int | None = None
    for i, (line, kinds) in enumerate(zip(lines, says, strict=True)):
        if "embed" not in kinds:
            start = None
        elif start is None:
            start = i
        if start is not None and "(@" in line.text:
            yield range(start, i + 1)
            start = None
