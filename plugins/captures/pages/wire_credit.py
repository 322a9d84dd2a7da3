"""Wire credits: the agency that wrote what a labelled page shows."""

import re
from collections.abc import Iterator

from plugins.captures.fact import Fact
from plugins.captures.lines.affiliation import affiliation_of_writers
from plugins.captures.lines.agency import is_agency, same_agency, trailing_credit
from plugins.captures.lines.dateline import find_dateline, may_name_agency
from plugins.captures.lines.note import Named
from plugins.captures.pages.page_facts import LabelledPage, author_facts, signed_below

OPENING = 12
"""In so many paragraphs a dateline that names a known agency is the article's: captions may stand above it."""
CLOSING = 3
"""How many lines from the end of the text a note on its writers may stand."""
OF_PICTURE = re.compile(r"\b(?:photo|foto|image|bild|getty)", re.IGNORECASE)

Credit = tuple[Named, ...]
"""The agencies of one credit."""


def agency_fact(labelled: LabelledPage) -> Fact | None:
    """The agency that a credit, a dateline or a byline names; a source that the article cites is none.

    Of several in one credit it is the first; `reason` names the others. Where nobody else is credited, a note on an
    agency's writers behind the text is taken for what it ends: the agency's report.
    """
    credits = [*_credited(labelled), *_datelines(labelled), *_at_the_end(labelled), *_signed(labelled)]
    if not credits and not author_facts(labelled):
        credits = [*_writers(labelled)]
    if not credits:
        return None
    agency = credits[0][0][0]
    others = ", ".join(dict.fromkeys(name for name, _ in credits[0][1:] if not same_agency(name, agency)))
    stretches = {stretch for names in credits for name, stretch in names if same_agency(name, agency)}
    return Fact(agency, "stated", tuple(sorted(stretches)), f"with {others}" if others else "")


def _credited(labelled: LabelledPage) -> Iterator[Credit]:
    for note in (*labelled.notes("credit"), *labelled.notes("dateline")):
        if note.names and not (note.label == "dateline" and OF_PICTURE.search(note.names[0][0])):
            yield note.names


def _datelines(labelled: LabelledPage) -> Iterator[Credit]:
    yield from ((dateline.agency,) for dateline in labelled.leads() if dateline.agency)
    text = labelled.page.text
    for line in labelled.lines("summary", "body", "subhead")[:OPENING]:
        if not may_name_agency(text, line.start, line.end):
            continue
        dateline = find_dateline(text, line.start, line.end)
        if dateline and dateline.agency and is_agency(dateline.agency[0]):
            yield (dateline.agency,)


def _at_the_end(labelled: LabelledPage) -> Iterator[Credit]:
    for line in labelled.lines("body")[-1:]:
        if credit := trailing_credit(line.text):
            yield ((credit[0], (line.start + credit[1], line.start + credit[2])),)


def _signed(labelled: LabelledPage) -> Iterator[Credit]:
    """The agencies of those who signed, and the one beside the article's own date, which stands above its text."""
    for note in (*labelled.notes("byline"), *signed_below(labelled)):
        if note.agency:
            yield (note.agency,)
    first = next((line.start for line in labelled.lines("body")), 0)
    for note in labelled.notes("date"):
        if note.agency and note.agency[1][0] < first:
            yield (note.agency,)


def _writers(labelled: LabelledPage) -> Iterator[Credit]:
    """The agency whose writers a line close to the end of the text says wrote it, or contributed."""
    lines = labelled.page.lines
    last = max((i for i, label in enumerate(labelled.labels) if label == "body"), default=0)
    for line in lines[max(0, last - CLOSING + 1) : last + 1 + CLOSING]:
        if agency := affiliation_of_writers(line.text):
            name, start, end = agency
            yield ((name, (line.start + start, line.start + end)),)
