"""Pages: a capture's lines, what each shows by its own wording, and where the article runs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.captures.lines.dates import StatedDate, as_iso
from plugins.captures.lines.furniture import Cue, furniture_cue
from plugins.captures.lines.joining import join_lines
from plugins.captures.lines.line import Line, split_lines
from plugins.captures.lines.note import SCRAPED_DATE, Note, read_note
from plugins.captures.pages.prose import article_run

STRONG_NOTES = ("embed", "credit", "byline", "date")
"""Notes whose wording is so particular that they outdo a furniture cue on the same line."""


@dataclass(frozen=True)
class Page:
    """A page's visible lines, the furniture cue and the note of each, and the run of lines that holds the article.

    `scraped_date` is a date that the scraper set before the page's first words; its line begins behind it.
    """

    text: str
    lines: Sequence[Line]
    cues: Sequence[Cue | None]
    notes: Sequence[Note | None]
    article: range
    scraped_date: StatedDate | None = None


def page_of(text: str) -> Page:
    """The page that a plain-text capture holds; its `article` is empty where nothing reads like one."""
    lines, scraped = _without_scraped_date(text, split_lines(text))
    return page_of_lines(text, join_lines(text, lines), scraped)


def page_of_lines(text: str, lines: Sequence[Line], scraped_date: StatedDate | None = None) -> Page:
    """The page of these lines of `text`."""
    cues: list[Cue | None] = []
    notes: list[Note | None] = []
    known: dict[str, Cue | None] = {}
    for line in lines:
        if line.text in known:  # a line of a menu, which pages often show twice
            cue, note = known[line.text], None
        else:
            cue, note = furniture_cue(line), read_note(text, line)
            if note is None:
                known[line.text] = cue
        if note and note.label in STRONG_NOTES:
            cue = None
        cues.append(cue)
        notes.append(None if cue else note)
    article = article_run(lines, cues, [note is not None for note in notes])
    if not article:  # a page of pictures: its captions are its text
        article = article_run(lines, cues, [False] * len(notes))
        notes = [None if i in article and note and note.label == "caption" else note for i, note in enumerate(notes)]
    return Page(text, lines, cues, notes, article, scraped_date)


def _without_scraped_date(text: str, lines: list[Line]) -> tuple[list[Line], StatedDate | None]:
    found = SCRAPED_DATE.match(text)
    if not lines or found is None or as_iso(found["day"]) is None:
        return lines, None
    date = StatedDate(found["day"], *found.span("day"))
    first = replace(lines[0], start=found.end(), text=text[found.end() : lines[0].end])
    return [first, *lines[1:]] if first.text else lines[1:], date
