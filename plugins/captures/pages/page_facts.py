"""Page facts: what a labelled page says of its article, each fact with the stretches it rests on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from plugins.captures.fact import Caption, Embed, Fact, Stretch
from plugins.captures.lines.breadcrumb import crumbs_below, crumbs_of
from plugins.captures.lines.byline import OPENINGS, find_names
from plugins.captures.lines.dateline import Dateline, find_dateline
from plugins.captures.lines.language import language_of_lines
from plugins.captures.lines.lazy import lazy
from plugins.captures.lines.line import Line
from plugins.captures.lines.note import Note, byline_note
from plugins.captures.lines.outlet import find_outlet, outlet_before_date, outlet_behind_title
from plugins.captures.lines.permalink import find_permalink
from plugins.captures.pages.date_choice import choose_dates
from plugins.captures.pages.headline import derive_headline, without_outlet
from plugins.captures.pages.page import Page
from plugins.captures.pages.window_title import mended_headline

ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|\w{2,12});", re.IGNORECASE)
MARKUP = frozenset("<>&\"'")
LINE_END = re.compile(r" {2,}")
"""What is left of a line end between the parts of a joined line."""
BETWEEN_NAMES = re.compile(r"(?:^|\s)(?:and|&|y|et|und)$|,$|^(?:and|&|y|et|und)(?=\s|$)|^,")
MOST_NAMES = 8
"""How many lines the names of a byline may be broken into."""
LEADS = 2
"""A dateline is looked for in as many opening paragraphs."""


@dataclass(frozen=True)
class LabelledPage:
    """A page with the label of each line; `decided` are the lines whose label is a person's decision."""

    page: Page
    labels: Sequence[str]
    decided: frozenset[int] = frozenset()

    @lazy
    def kinds(self) -> tuple[str, ...]:
        """The label of each line, a finer kind set aside."""
        return tuple([label.partition(":")[0] for label in self.labels])

    def lines(self, *kinds: str) -> list[Line]:
        """The lines with one of these labels, a finer kind set aside."""
        return [line for line, kind in zip(self.page.lines, self.kinds, strict=True) if kind in kinds]

    def notes(self, label: str) -> list[Note]:
        """The notes on the lines with this label."""
        pairs = zip(self.page.notes, self.labels, strict=True)
        return [note for note, found in pairs if note and found == label]

    def leads(self) -> Iterator[Dateline]:
        """The datelines that open one of the first paragraphs."""
        for line in self.lines("body")[:LEADS]:
            if dateline := find_dateline(self.page.text, line.start, line.end):
                yield dateline


def title_fact(labelled: LabelledPage) -> Fact:
    """The headline as stated, or one derived from the first sentence."""
    lines = labelled.page.lines
    for i in (i for i, label in enumerate(labelled.labels) if label == "title"):
        if mended := mended_headline(labelled.page.text, lines, i):
            return Fact(mended[0], "stated", (mended[1],))
        headline = without_outlet(lines[i], lines)
        stretch = lines[i].start, lines[i].start + len(headline)
        return Fact(ENTITY.sub(_read_entity, LINE_END.sub(" ", headline)), "stated", (stretch,))
    first = next(iter(labelled.lines("body") or labelled.page.lines), Line(1, 0, 0, ""))
    dateline = find_dateline(labelled.page.text, first.start, first.end)
    start = dateline.end if dateline else first.start
    headline = derive_headline(" ".join(labelled.page.text[start : first.end].split()))
    evidence = ((start, first.end),) if headline else ()
    return Fact(headline, "derived", evidence, "cut from the first sentence")


def _read_entity(entity: re.Match[str]) -> str:
    """The letter or mark that a scraper left written as an entity; what could be markup stays as it stands."""
    read = unescape(entity[0])
    return entity[0] if MARKUP & set(read) else read


def date_facts(labelled: LabelledPage) -> dict[str, Fact]:
    """The facts `published` and `updated` that the page states; where no day is known, `not_before`.

    A page is not older than the youngest post that it shows.
    """
    title = next((i for i, label in enumerate(labelled.labels) if label == "title"), None)
    decided = {i: labelled.labels[i] == "date" for i in labelled.decided}
    facts = choose_dates(labelled.page, title, labelled.page.article, decided)
    embeds = [embed for embed in embed_facts(labelled) if embed.date]
    if not facts and embeds:
        youngest = max(embeds, key=lambda embed: embed.date or "")
        assert youngest.date is not None
        facts["not_before"] = Fact(youngest.date, "inferred", (youngest.evidence,), "it shows a post of that day")
    return facts


def with_dates(labelled: LabelledPage, dates: Iterable[Fact]) -> LabelledPage:
    """The page with the lines that these dates stand on labelled so, where they were taken for furniture."""
    starts = {stretch[0] for date in dates for stretch in date.evidence}
    labels = [
        "date" if label.startswith("furniture") and any(line.start <= start < line.end for start in starts) else label
        for line, label in zip(labelled.page.lines, labelled.labels, strict=True)
    ]
    return replace(labelled, labels=labels)


def place_facts(labelled: LabelledPage) -> tuple[Fact, ...]:
    """The places of the dateline, else the place that stands beside the date."""
    for dateline in labelled.leads():
        return tuple(Fact(place, "stated", (stretch,)) for place, stretch in dateline.places)
    beside = [note.place for label in ("dateline", "date") for note in labelled.notes(label) if note.place]
    return tuple(Fact(place, "stated", (stretch,)) for place, stretch in beside[:1])


def author_facts(labelled: LabelledPage) -> tuple[Fact, ...]:
    """The people or desks that signed the article, in order."""
    signed = [pair for note in (*labelled.notes("byline"), *signed_below(labelled)) for pair in note.names]
    names: dict[str, Stretch] = {}
    for name, stretch in signed:
        names.setdefault(name, stretch)
    return tuple(Fact(name, "stated", (stretch,)) for name, stretch in names.items())


def signed_below(labelled: LabelledPage) -> Iterator[Note]:
    """The byline below a lone `By` between headline and article, where a page puts them on lines of their own."""
    lines = labelled.page.lines
    title = next((i for i, label in enumerate(labelled.labels) if label == "title"), None)
    start = labelled.page.article.start if title is None else title
    for i in range(start, min(labelled.page.article.start + 3, len(lines) - 1)):
        if lines[i].plain in OPENINGS:
            below = _names_below(lines, i + 1, labelled.page.text)
            if byline := find_names(below):
                yield byline_note(byline, lines[i + 1].start)


def _names_below(lines: Sequence[Line], i: int, text: str) -> str:
    """The words from line `i` on, with the lines that go on with them: a page breaks `A and B` at its links."""
    end = i
    while end + 1 < min(len(lines), i + MOST_NAMES) and (
        BETWEEN_NAMES.search(lines[end].text) or BETWEEN_NAMES.match(lines[end + 1].text)
    ):
        end += 1
    return re.sub(r"[\r\n]", " ", text[lines[i].start : lines[end].end])


def outlet_fact(labelled: LabelledPage) -> Fact | None:
    """The outlet that the page's furniture names."""
    dated = []
    for line, note in zip(labelled.page.lines, labelled.page.notes, strict=True):
        if note and note.label == "date" and note.dates:
            before = labelled.page.text[line.start : note.dates[0][1].start]
            if name := outlet_before_date(before):
                dated.append((name, (line.start, line.start + len(name))))
    above = [
        line
        for line, label in zip(labelled.page.lines[: labelled.page.article.start], labelled.labels, strict=False)
        if label.startswith("furniture")
    ]
    title = next((line.text for line in labelled.lines("title")), "")
    behind = [suffix for line in above if (suffix := outlet_behind_title(line, title))]
    return find_outlet(labelled.lines("furniture"), above, dated, behind)


def url_fact(labelled: LabelledPage) -> Fact | None:
    """The page's own address, where its text prints it."""
    return find_permalink(labelled.page.lines)


def section_facts(labelled: LabelledPage) -> tuple[Fact, ...]:
    """The sections of the site that the breadcrumb leads through."""
    pairs = zip(labelled.page.lines, labelled.labels, strict=True)
    for line in (line for line, label in pairs if label == "furniture:breadcrumb"):
        return crumbs_of(line)
    return crumbs_below(labelled.page.lines[: labelled.page.article.start])


def summary_fact(labelled: LabelledPage) -> Fact | None:
    """The standfirst."""
    return next((Fact(line.text, "stated", (_stretch(line),)) for line in labelled.lines("summary")), None)


def language_fact(labelled: LabelledPage) -> Fact | None:
    """The language of the running text."""
    code = language_of_lines(labelled.lines("body"))
    return Fact(code, "inferred", (), "from its function words") if code else None


def caption_facts(labelled: LabelledPage) -> tuple[Caption, ...]:
    """The captions, in order."""
    return tuple(note.caption for note in labelled.notes("caption") if note.caption)


def embed_facts(labelled: LabelledPage) -> tuple[Embed, ...]:
    """The embedded posts, in order."""
    return tuple(note.embed for note in labelled.notes("embed") if note.embed)


def _stretch(line: Line) -> Stretch:
    return line.start, line.end
