"""Bylines: who signed an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.captures.lines.affiliation import BEFORE, POSITION, Placed, affiliation_behind, affiliation_opening
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
OPENINGS = ("by", "von", "par", "por", "author", "written by", "posted by")
LONGEST = 200
LONGEST_LAST = 80
"""An agency's name and what its people are called are no longer."""


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
    before = BEFORE.match(text)
    start = before.end() if before else 0
    if OPENS.match(text, start):
        return _signed(BYLINE, text[: _first_date(text)].rstrip(" ,|·•–—-(/"), start)
    if not text[-1:].isalnum():
        return None
    last = LAST.split(text[-LONGEST_LAST:])[-1]
    if last.partition(" ")[0] not in FIRST_WORDS or not (is_agency(last) or is_agency(POSITION.sub("", last))):
        return None
    found = UNSAID.match(text) or ALONE.match(text)
    return _read(found) if found else None


def find_names(text: str) -> Byline | None:
    """Who a line of nothing but names says has signed; what stands below `By` on a line of its own."""
    return _signed(ALONE, text) if len(text) <= LONGEST else None


def _signed(wording: re.Pattern[str], text: str, start: int = 0) -> Byline | None:
    """The byline from `start` on whose words before the agency, or all of whose words, are of a wording."""
    if behind := affiliation_behind(text, start):
        agency, end = behind
        if found := wording.match(text, start, end):
            return _read(found, agency)
    return _read(found) if (found := wording.match(text, start)) else None


def _read(found: re.Match[str], agency: Placed | None = None) -> Byline | None:
    """The people among the names, and the agency: the one behind all of them, else the first among them."""
    people: list[Placed] = []
    agencies = [agency] if agency else []
    parts = list(_authors(found))
    stated = [is_agency(name) for name, _, _ in parts]
    if agency is None and any(stated) and (len(parts) == 1 or not stated[-1]):
        return None
    for name, start, end in parts:
        known = next(filter(is_agency, (name, POSITION.sub("", name))), None)
        if known:
            agencies.append((known, start, start + len(known)))
        elif affiliated := affiliation_behind(name):
            (of, first, last), end = affiliated
            people.append((name[:end], start, start + end))
            agencies.append((of, start + first, start + last))
        else:
            people.append((name, start, end))
    return Byline(tuple(people), agencies[0] if agencies else _agency_behind(found))


def _agency_behind(found: re.Match[str]) -> Placed | None:
    """The agency in what stands behind the names; where no `By` opens the line it is all that stands there."""
    rest = (found.groupdict().get("rest") or "").rstrip(") ")
    agency = next(filter(is_agency, (rest, POSITION.sub("", rest))), None)
    if agency is None and OPENS.match(found[0]):
        agency = affiliation_opening(rest)
    return (agency, found.start("rest"), found.start("rest") + len(agency)) if agency else None


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
