"""Notes: the lines of a page that hold metadata of its article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.captures.fact import Caption, Embed, Stretch
from plugins.captures.lines.affiliation import affiliation_beside
from plugins.captures.lines.agency import credit_line
from plugins.captures.lines.byline import Byline, find_byline
from plugins.captures.lines.dateline import find_lone_dateline
from plugins.captures.lines.dates import StatedDate, find_readings
from plugins.captures.lines.embed import find_embed
from plugins.captures.lines.line import SENTENCE_END, TOKEN, Line
from plugins.captures.lines.picture import find_caption

PUBLISHED = (
    r"publish|posted|first\ |created|issued|public[ae]|publis|publi[ée]|pubblicat|publikovan|ver[öo]ffentlicht|stand\b"
    r"|erstellt|gepubliceerd|geplaatst|publicerad|опубликован|опубліковано|发布|公開"
)
UPDATED = (
    r"updat|modif|edited|actualiz|mis\ à\ jour|aktualisiert|ge[äa]ndert|aggiornat|atualizad|bijgewerkt|oppdatert"
    r"|opdateret|uppdaterad|обновлен|оновлено|更新"
)
DATE_WORD = re.compile(rf"(?P<updated>{UPDATED})|(?P<published>{PUBLISHED})", re.IGNORECASE)
SAID_OF = re.compile(rf"\W*(?:\w+\W+){{0,2}}(?:{PUBLISHED}|{UPDATED})", re.IGNORECASE)
SCRAPED_DATE = re.compile(r"\s*date (?P<day>[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))\s+")
"""Some scrapers set the page's date before its first words, on one line."""
LONGEST_DATE_LINE, LONGEST_UNSAID = 16, 7
"""How many words a date line has beside the date: where it says of what, and where it does not."""
FEW = 1
"""A full stop ends no sentence of so few words beside the date."""
LONGEST_NOTE = 2000
"""A longer line is not looked at: it is no note, and wordings take long to fail on a line of megabytes."""
AFTER_BAR = re.compile(r"\s*[|·•]\s*(?P<place>[A-ZÀ-Þ][^\W\d]+(?:[ -][A-ZÀ-Þ][^\W\d]+){0,3})\s*$")

Named = tuple[str, Stretch]
"""A name with the stretch of the capture that it stands in."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a line is besides running text: its label, and what was read from it.

    `names` are an agency's or the authors' with their stretches in the capture; `dates` are pairs of the fact they
    state (`published` or `updated`) and the date; `agency` is the one that a byline's authors are of, or that stands
    beside a date.
    """

    label: str
    names: tuple[Named, ...] = ()
    dates: tuple[tuple[str, StatedDate], ...] = ()
    place: Named | None = None
    caption: Caption | None = None
    embed: Embed | None = None
    agency: Named | None = None


def read_note(text: str, line: Line) -> Note | None:
    """The note that a line of `text` is by its own wording, or None."""
    if len(line.text) > LONGEST_NOTE:
        return None
    if embed := find_embed(line):
        return Note("embed", embed=embed)
    if credit := credit_line(line.text):
        return Note("credit", names=tuple(_placed(name, line.start) for name in credit))
    if byline := find_byline(line.text):
        dates = tuple((_kind_of(text, line, date), date) for date in find_readings(text, line.start, line.end))
        return replace(byline_note(byline, line.start), dates=dates)
    if date := _date_line(text, line):
        return date
    if dateline := find_lone_dateline(text, line.start, line.end):
        return Note("dateline", names=(dateline.agency,) if dateline.agency else (), place=dateline.places[0])
    if caption := find_caption(line):
        return Note("caption", caption=caption)
    return None


def byline_note(byline: Byline, start: int) -> Note:
    """The note that a byline makes of the line that starts at `start`."""
    agency = _placed(byline.agency, start) if byline.agency else None
    return Note("byline", tuple(_placed(author, start) for author in byline.authors), agency=agency)


def _date_line(text: str, line: Line) -> Note | None:
    if line.words > 3 * LONGEST_DATE_LINE:
        return None
    found = list(find_readings(text, line.start, line.end))
    if not found:
        return None
    dated = sum(len(TOKEN.findall(text, date.start, date.end)) for date in found)
    said = SAID_OF.match(line.text) is not None
    behind = text[found[-1].end : line.end]
    if line.words - dated > (LONGEST_DATE_LINE if said else LONGEST_UNSAID) or (
        line.is_prose and line.words - dated > FEW and SENTENCE_END.search(behind) and not said
    ):
        return None
    place = AFTER_BAR.match(text, found[-1].end, line.end)
    return Note(
        "date",
        dates=tuple((_kind_of(text, line, date), date) for date in found),
        place=(place["place"], place.span("place")) if place else None,
        agency=_agency_beside(text, line, found),
    )


def _agency_beside(text: str, line: Line, dates: Sequence[StatedDate]) -> Named | None:
    """The agency that stands before, between or behind the dates of a line."""
    starts, ends = [line.start, *(date.end for date in dates)], [*(date.start for date in dates), line.end]
    for start, end in zip(starts, ends, strict=True):
        if agency := affiliation_beside(text[start:end]):
            return _placed(agency, start)
    return None


def _kind_of(text: str, line: Line, date: StatedDate) -> str:
    words = list(DATE_WORD.finditer(text, line.start, date.start))
    return "updated" if words and words[-1]["updated"] else "published"


def _placed(found: tuple[str, int, int], start: int) -> Named:
    name, first, last = found
    return name, (start + first, start + last)
