"""Datelines: the place, at times the day and the agency, that open a news report."""

import re
from dataclasses import dataclass

from plugins.captures.fact import Stretch
from plugins.captures.lines.agency import is_agency
from plugins.captures.lines.date_wording import MONTH

NAME = r"[A-ZÀ-ÖØ-Þ](?:[^\W_]|['’.]|-(?=\w))*+"
PLACE = rf"{NAME}(?:[ -](?:(?:de|del|la|le|les|sur|am|an|der|upon|on|of|the|St\.)[ -])*{NAME}){{0,3}}"
PLACES = rf"(?P<places>{PLACE}(?:\s*/\s*{PLACE}){{0,3}})"
REGION = rf"(?:,\s*(?:{PLACE}|[A-Z]\.[A-Z]\.))?"
DAY = rf"(?:,?\s*(?P<day>(?:{MONTH})\.?\s*\d{{1,2}}|\d{{1,2}}\.?\s*(?:de\s+)?(?:{MONTH})\.?)(?:,?\s*\d{{4}})?)?"
AGENCY_NAME = r"(?P<agency>[A-ZÀ-Þ][\w .&/'’-]{1,40}|(?:dpa|epd|sda)\b[\w .&/'’-]{0,40})"
AGENCY = rf"(?:,?\s*\({AGENCY_NAME}\))?"
MARK = r"\s*(?P<mark>--|[—–:_]|\.\s?[—–-]|-(?=\s))\s*"
DASH = re.compile(r"[—–:_-]")
"""What any such mark holds one of: a quick test."""
NEXT = r"(?=[\w\"'“‘«„¿¡(])"
DATELINE = re.compile(rf"{PLACES}{REGION}(?i:{DAY}){AGENCY}{MARK}{NEXT}")
AGENCY_ONLY = re.compile(rf"\({AGENCY_NAME}\)\s*(?:--|\.?\s?[—–:-])\s*{NEXT}")
ALONE = re.compile(rf"{PLACES}{REGION}(?i:{DAY}){AGENCY}(?:\s*(?:--|[—–:-]))?$")
WORD = re.compile(r"[^\W\d_]+(?:['’]S\b)?")
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its places and agency with the stretches they stand in, and where the report itself begins."""

    places: tuple[tuple[str, Stretch], ...]
    agency: tuple[str, Stretch] | None
    end: int


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph between `start` and `end`, or None.

    A capitalised word before a dash or a colon is no dateline by itself: it takes an agency, a day, capitals
    throughout, several places, or a colon before a capital letter.
    """
    stop = min(end, start + LONGEST)
    if (alone := AGENCY_ONLY.match(text, start, stop)) and is_agency(alone["agency"]):
        return Dateline((), (alone["agency"], alone.span("agency")), alone.end())
    found = DATELINE.match(text, start, stop) if DASH.search(text, start, stop) else None
    if found is None or not _is_dateline(found, text):
        return None
    return _as_dateline(found)


def find_lone_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that fills the whole line between `start` and `end`, with an agency in it, or None."""
    if not may_name_agency(text, start, end):
        return None
    found = ALONE.match(text, start, min(end, start + LONGEST))
    return _as_dateline(found) if found and found.end() == end and found["agency"] else None


def may_name_agency(text: str, start: int, end: int) -> bool:
    """Whether a dateline between `start` and `end` could name an agency: a bracket is there."""
    return text.find("(", start, min(end, start + LONGEST)) >= 0


def _is_dateline(found: re.Match[str], text: str) -> bool:
    places = found["places"]
    if found["agency"] or found["day"] or "/" in places:
        return True
    if places.isupper() and len(places) > 2:
        return True
    return found["mark"] == ":" and " " not in places and len(places) > 3 and text[found.end()].isupper()


def _as_dateline(found: re.Match[str]) -> Dateline:
    places = []
    for part in re.finditer(r"[^/]+", found["places"]):
        name = part.group().strip()
        first = found.start("places") + found["places"].index(name, part.start())
        places.append((_in_mixed_case(name), (first, first + len(name))))
    agency = _named(found) if found["agency"] else None
    return Dateline(tuple(places), agency, found.end())


def _named(found: re.Match[str]) -> tuple[str, Stretch]:
    """The agency in the brackets, without the sign of its desk: `dpa/lni` is dpa."""
    first = found["agency"].partition("/")[0]
    name = first if is_agency(first) else found["agency"].strip()
    return name, (found.start("agency"), found.start("agency") + len(name))


def _in_mixed_case(place: str) -> str:
    """A place as one writes it: `PORT TALBOT` becomes `Port Talbot`; short capitals such as `UAE` stay."""
    if not place.isupper() or len(place) <= 3:
        return place
    return WORD.sub(lambda word: word.group().capitalize(), place)
