"""Affiliations: the agency that a byline says its people are of, before, behind or between their names."""

import re

from plugins.captures.lines.agency import KNOWN, LONGEST_SHORT_FORM
from plugins.captures.lines.date_wording import WEEKDAY

TRADE = (
    r"(?:staff|news|business|medical|health|science|political|politics|sports?|national|security|foreign|economics"
    r"|technology|entertainment|religion|legal|education|writer|reporter|correspondent|journalist|editor|researcher"
    r"|contributor)s?"
)
POSITION = re.compile(rf"(?:\s{TRADE})+$", re.IGNORECASE)
"""What an agency's people are called, behind its name."""
BEFORE = re.compile(rf"(?:{KNOWN})\s*[|·•–—:-]\s*")
BEHIND = re.compile(
    rf"(?P<parted>\s?[,|·•–—/@(]\s?(?:of\s)?|\s-\s?|\s(?:of|for)\s|\s)(?:the\s)?(?P<agency>{KNOWN})(?i:\s{TRADE})*\)?$"
)
"""What parts an agency from the names before it; at times nothing does."""
OPENING = re.compile(rf"(?P<agency>{KNOWN})(?:(?i:\s{TRADE})*\s*(?:[,|·•–—/)]|-\s|$)|(?P<runs_on>\s+[a-z]))")
DATED = re.compile(
    rf"\W*(?:(?i:posted|published|issued|updated)\s)?(?:(?i:by|von|par|por)\s)?(?P<agency>{KNOWN})(?:(?i:\s{TRADE}))*\W*"
    rf"(?:(?i:posted|published|issued|updated|last|on|at|am|le|el|{WEEKDAY})\b\W*)*"
)
"""An agency beside a date."""
WRITER = r"[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){1,3}"
WRITERS = rf"{WRITER}(?:,\s{WRITER}){{0,4}}(?:,?\sand\s{WRITER})?"
CONTRIBUTED = re.compile(
    rf"\W*(?P<agency>{KNOWN})(?i:\s{TRADE})+\s{WRITERS}\b.{{0,120}}\bcontributed(?:\sto\sthis\s\w+|\sreporting)?\W*"
)
INTRODUCED = re.compile(
    rf"\W*{WRITERS}\s(?:is\san?|are|is\sthe|reports?\sfor|writes?\sfor)\s(?i:the\s)?(?P<agency>{KNOWN})(?i:\s{TRADE})*\W*"
)
LONGEST = 250

Placed = tuple[str, int, int]
"""A name with where it starts and ends in its line."""


def affiliation_behind(text: str, start: int = 0) -> tuple[Placed, int] | None:
    """The known agency that ends a line from `start` on, and where what stands before it ends, or None.

    Where nothing parts it from a name it must be more than a word that may be a surname: `Jo Bloomberg` is a person.
    """
    found = BEHIND.search(text, start)
    if found is None:
        return None
    name, before = found["agency"], text[start : found.start()]
    if not found["parted"].strip() and not _is_unmistakable(name, before):
        return None
    return (name, *found.span("agency")), found.start()


def _is_unmistakable(name: str, before: str) -> bool:
    """Whether an agency's name cannot be the last word of the name before it: capitals stand out of small letters."""
    if " " in name or name.casefold() == "reuters":
        return True
    return name.isupper() and len(name) <= LONGEST_SHORT_FORM and not "".join(before.split()[-1:]).isupper()


def affiliation_opening(text: str) -> str | None:
    """The known agency that opens what stands behind the names of a byline, or None.

    A mark stands behind it, or it is a name in several words: `Bloomberg Opinion` is no agency, nor is `PA to`.
    """
    found = OPENING.match(text)
    return found["agency"] if found and (" " in found["agency"] or not found["runs_on"]) else None


def affiliation_beside(text: str) -> Placed | None:
    """The known agency that is all a line says beside its date, `text` being what stands on one side of it, or None."""
    found = DATED.fullmatch(text)
    return (found["agency"], *found.span("agency")) if found else None


def affiliation_of_writers(text: str) -> Placed | None:
    """The known agency whose writers a line says contributed (`AP writer Jo Pask contributed to this report.`), or are.

    That an agency contributed, and nobody of it is named, is said of an outlet's own report.
    """
    if len(text) > LONGEST:
        return None
    found = CONTRIBUTED.fullmatch(text) or INTRODUCED.fullmatch(text)
    return (found["agency"], *found.span("agency")) if found else None
