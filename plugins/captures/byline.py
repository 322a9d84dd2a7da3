"""Bylines: who signed an article."""

import re

from plugins.captures.agency import is_agency

NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:\s(?:(?:de|del|da|van|von|der|la|le|bin|al|el)\s){0,2}[A-ZÀ-Þ][\w.'’-]*){1,3}"
NAMES = rf"(?P<names>{NAME}(?:(?:,\s*(?:and\s|y\s|et\s|und\s)?|\s(?:and|&|y|et|und)\s){NAME}){{0,4}})"
REST = r"(?:\s(?:in|at|en|à|in)\s[A-ZÀ-Þ][\w .'’-]{2,40})?(?:\s*[,|·•–—/-]\s*\S.{0,80})?"
BYLINE = re.compile(rf"^(?i:by|written\sby|words\sby|report\sby|por|par|von)\s*:?\s+{NAMES}{REST}\s*$")
DESK = re.compile(
    r"^(?:by\s)?(?:(?:our|a|the)\s)?(?:(?:staff|special|own|web|news|online|local|senior|city|sports?|political)\s){0,3}"
    r"(?:reporters?|correspondents?|desk|bureau|writer|staff)\W*$|^(?:redacci[óo]n|r[ée]daction|redaktion)\W*$",
    re.IGNORECASE,
)
PARTS = re.compile(r",\s*(?:(?:and|y|et|und)\s)?|\s(?:and|&|y|et|und)\s")


def find_byline(text: str) -> list[tuple[str, int, int]] | None:
    """The authors that a byline names, each with where the name starts and ends in the line.

    An empty list is a byline that names nobody ("Staff Reporter"); None is no byline.
    """
    if len(text) > 200:
        return None
    if DESK.match(text):
        return []
    found = BYLINE.match(text)
    if found is None:
        return None
    authors, position = [], found.start("names")
    for name in PARTS.split(found["names"]):
        start = text.index(name, position)
        position = start + len(name)
        authors.append((name, start, position))
    return None if any(is_agency(name) for name, _, _ in authors) else authors
