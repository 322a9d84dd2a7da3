"""Bylines: who signed an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.captures.lines.agency import FIRST_WORDS, is_agency
from plugins.captures.lines.dates import find_readings

NAME = (
    r"[A-ZÀ-Þ][\w.'’-]*(?:\s(?:(?:de|del|da|do|dos|di|du|van|von|den|der|zu|la|le|bin|al|el)\s){0,2}"
    r"(?:d['’])?[A-ZÀ-Þ][\w.'’-]*){1,3}"
)
SEPARATOR = r"(?:,\s*(?:and\s|y\s|et\s|und\s)?|\s(?:and|&|y|et|und)\s)"
SIGNED = rf"{NAME}(?:\s(?:in|at|en|à|aus)\s[A-ZÀ-Þ][\w.'’-]*(?:[ -][A-ZÀ-Þ][\w.'’-]*){{0,3}})?"
NAMES = rf"(?P<names>{SIGNED}(?:{SEPARATOR}{SIGNED}){{0,5}})"
REST = r"(?:\s*(?:[,|·•–—/@(-]|\bon\b|\bam\b|\ble\b|\bel\b)\s*(?P<rest>.{0,80}))?"
KIND = r"(?:eine?\s)?(?:reportage|analyse|kommentar|bericht|interview|gastbeitrag|essay|portr[äa]t)\svon"
OPENING = (
    rf"(?i:{KIND}|by|(?:written|words|report(?:ed)?|story|posted)\sby|por|par|von|author|autor|autora|auteur)\s*:?\s+"
)
BYLINE = re.compile(rf"{OPENING}{NAMES}{REST}\s*$")
UNSAID = re.compile(rf"{NAMES}\s?[,|/–—-]\s?(?P<rest>.{{2,40}})$")
ALONE = re.compile(rf"{NAMES}\s*$")
DESK = re.compile(
    r"(?:by\s)?(?P<desk>(?:(?:our|a|the)\s)?(?:(?:staff|special|own|web|news|online|local|senior|city|sports?|political"
    r"|digital|international|national|foreign|business|bureau)\s){0,3}(?:reporters?|correspondents?|desk|bureau|writer"
    r"|staff)|redacci[óo]n|(?:la\s)?r[ée]daction|redaktion)\W*$",
    re.IGNORECASE,
)
PARTS = re.compile(SEPARATOR)
OPENS = re.compile(OPENING)
LAST = re.compile(r"\s?[,|/–—]\s?|\s-\s?")
IN_PLACE = re.compile(r"\s(?:in|at|en|à|aus)\s.*$", re.DOTALL)
POSITION = re.compile(r"(?:\s(?:staff|press|news|writer|reporter|correspondent)s?)+$", re.IGNORECASE)
OPENINGS = ("by", "von", "par", "por", "author", "written by", "posted by")
LONGEST = 200
LONGEST_LAST = 80
"""An agency's name and what its people are called are no longer."""
Placed = tuple[str, int, int]
"""A name with where it starts and ends in its line."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who signed an article, and the agency that they are said to be of."""

    authors: tuple[Placed, ...]
    agency: Placed | None = None


def find_byline(text: str) -> Byline | None:
    """The byline that a line is, or None: its authors, a desk as it is stated, without the places they write from."""
    if len(text) > LONGEST:
        return None
    if desk := DESK.match(text):
        return Byline(((desk["desk"], *desk.span("desk")),))
    if OPENS.match(text):
        found = BYLINE.match(text[: _first_date(text)].rstrip(" ,|·•–—-(/"))
        return _read(found) if found else None
    last = LAST.split(text[-LONGEST_LAST:])[-1]
    if last.partition(" ")[0] not in FIRST_WORDS or not (is_agency(last) or is_agency(POSITION.sub("", last))):
        return None
    found = UNSAID.match(text) or ALONE.match(text)
    return _read(found) if found else None


def find_names(text: str) -> tuple[Placed, ...]:
    """The names that fill a line; what stands below `By` on a line of its own."""
    found = ALONE.match(text[:LONGEST])
    byline = _read(found) if found and len(text) <= LONGEST else None
    return byline.authors if byline else ()


def _read(found: re.Match[str]) -> Byline | None:
    authors = tuple(_authors(found))
    if len(authors) > 1 and is_agency(authors[-1][0]):
        return Byline(authors[:-1], authors[-1])
    if any(is_agency(name) for name, _, _ in authors):
        return None
    rest = (found.groupdict().get("rest") or "").rstrip(") ")
    agency = next(filter(is_agency, (rest, POSITION.sub("", rest))), None)
    if agency is None:
        return Byline(authors)
    start = found.start("rest")
    return Byline(authors, (agency, start, start + len(agency)))


def _authors(found: re.Match[str]) -> Iterator[Placed]:
    position = found.start("names")
    for part in PARTS.split(found["names"]):
        name = IN_PLACE.sub("", part)
        start = found.string.index(name, position)
        position = start + len(name)
        yield name, start, position


def _first_date(text: str) -> int:
    """Where the date begins that stands behind the names, else the end."""
    return next((date.start for date in find_readings(text)), len(text))
