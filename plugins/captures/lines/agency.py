"""Agencies: who wrote wire copy, as credits name them."""

import re
from collections.abc import Iterator

AGENCIES = (
    "AP|Associated Press|The Associated Press", "Reuters|Thomson Reuters", "AFP|Agence France-Presse", "IANS",
    "PTI|Press Trust of India", "ANI|Asian News International", "UNI", "UPI|United Press International", "dpa",
    "dpa-AFX", "EFE|Agencia EFE", "Europa Press", "ANSA|Ansa", "Lusa", "Xinhua|Xinhua News Agency", "TASS|Tass",
    "Interfax", "Kyodo|Kyodo News", "Jiji|Jiji Press", "Yonhap|Yonhap News Agency", "Anadolu|Anadolu Agency", "WAM",
    "SPA", "PA|PA Media|Press Association", "AAP|Australian Associated Press", "CP|The Canadian Press|Canadian Press",
    "Bloomberg|Bloomberg News", "APA", "SDA|sda|Keystone-SDA", "SID", "epd", "KNA", "Belga", "ANP", "NTB", "TT",
    "Ritzau", "STT", "PAP", "CTK", "MTI", "BTA", "Bernama", "Antara", "APP", "BSS", "UNB", "Tanjug", "Hina", "STA",
    "KUNA", "QNA", "SANA", "MENA",
)  # fmt: skip
"""Agencies, each in the spellings of its name, the one for short first."""
LONGEST_SHORT_FORM = 4
SPELLINGS = {
    written: names.partition("|")[0]
    for names in AGENCIES
    for spelling in names.split("|")
    for written in (spelling, spelling.upper())
    if written == spelling or len(spelling) > LONGEST_SHORT_FORM  # `App` is not APP, REUTERS is Reuters
}
KNOWN = "|".join(sorted(map(re.escape, SPELLINGS), key=len, reverse=True))
"""The wording of a known agency's name, the longer spellings first."""
FIRST_WORDS = frozenset(written.split()[0] for written in SPELLINGS)
LONGEST_CREDIT = 200
NAME = r"(?:(?:dpa(?:-AFX)?|epd|sda)\b|[A-ZÀ-Þ][\w.&/'’-]*(?:\s(?:(?:of|and|the|de|du)\s)?[A-ZÀ-Þ][\w.&/'’-]*){0,3})"
NAMED = rf"(?P<names>{NAME}(?:(?:\s?,\s?|\s?/\s?|\s(?:and|y|et|und|&)\s)(?:the\s)?{NAME}){{0,3}})"
CREDIT_LINES = tuple(
    re.compile(wording)
    for wording in (
        rf"\W*(?i:with)\s(?i:(?:further\s|additional\s|agency\s)?(?:inputs?|material))\s(?i:from|by)\s(?i:the\s)?{NAMED}\W*$",
        rf"\W*(?i:source|agency|fuente|agencia|quelle|agentur|wire)\s*:\s*{NAMED}\W*$",
        rf"\W*(?i:con\sinformación\sde|avec|mit\smaterial\svon|mit\smaterial\sder|información\sde)\s{NAMED}\W*$",
        rf"{NAMED}\s*\|\s*$",
    )
)
CREDIT_HINT = re.compile(
    r"\W*(?i:with|source|agency|fuente|agencia|quelle|agentur|wire|(?:con\s)?información|avec|mit)\b|[^|]*\|\s*$"
)
"""What opens a line in one of these wordings, or ends it: a quick test of whole lines."""
PART = re.compile(r"\s?[,/]\s?|\s(?:and|y|et|und|&)\s")
DESK = r"(?:/[a-z]{2,4}){0,2}"
"""The signs of a service and its editor behind an agency's name: `dpa/lni`."""
PLACE = r"(?:\s(?:in|at|en|à|aus)\s[A-ZÀ-Þ][\w.'’]*(?:-[\w.'’]+|\s[A-ZÀ-Þ][\w.'’]*){0,3})?"
"""Where an agency's name stands for its people: `AP in Valorne`."""
ALONE = re.compile(rf"[(\[–—-]{{0,2}}\s?(?:(?i:by|von|por|par|via)\s)?(?P<agency>{NAME}){DESK}{PLACE}\W*")
OUTLET = (
    r"[A-ZÀ-Þ]\S*(?:\s(?:(?:of|and|the|de|del|du|des|la|les|der|am)\s)?(?:(?:[dl]['’])?[A-ZÀ-Þ]\S*"
    r"|r[ée]daction|redacci[óo]n)){0,5}"
)
SHARED = re.compile(rf"\W*(?:(?i:by|par|por|von)\s)?{OUTLET}\s(?i:with|con|avec|mit)\s(?P<agency>{NAME})\W*")
"""An outlet's name before its agency's: `L'Écho d'Ormeville avec AFP`."""
OWNED = re.compile(
    r"(?:(?:©|\(c\)|(?i:copyright))\s*){1,2}(?:(?:19|20)\d\d,?\s*)?(?i:by\s)?(?:The\s)?"
    rf"(?P<agency>{KNOWN})\b"
)
TRAILING = re.compile(rf"\s[(\[–—-]\s?(?P<agency>(?i:with\sinputs?\sfrom\s)?{NAME})[)\]]?\s*$")
BEHIND = re.compile(rf"[.!?…][\"'”’»]?\s(?P<agency>{NAME})\s*$")
"""A name behind the last sentence, without brackets."""


def credit_line(text: str) -> list[tuple[str, int, int]] | None:
    """The agencies that a line names as its source, with where each name starts and ends in the line, or None.

    A name in a credit's wording counts as it stands; a name alone on the line, or as the copyright's owner, counts
    where it is a known agency's.
    """
    if len(text) > LONGEST_CREDIT:
        return None
    for wording in CREDIT_LINES if CREDIT_HINT.match(text) else ():
        if found := wording.match(text):
            return list(_parts(found))
    alone = ALONE.fullmatch(text) or OWNED.match(text) or SHARED.fullmatch(text)
    if alone and is_agency(alone["agency"].rstrip(".")):
        name = alone["agency"].rstrip(".")
        return [(name, alone.start("agency"), alone.start("agency") + len(name))]
    return None


def _parts(found: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """The names of a credit, parted at commas, slashes and words for `and`."""
    position = found.start("names")
    for part in PART.split(found["names"]):
        name = part.removeprefix("the ").strip(". ")
        start = found.string.index(name, position)
        position = start + len(name)
        if name:
            yield name, start, position


def trailing_credit(text: str) -> tuple[str, int, int] | None:
    """The known agency in brackets, or behind the last sentence, at the end of a paragraph, or None.

    Its stretch includes the brackets.
    """
    start = max(0, len(text) - 80)
    if (behind := BEHIND.search(text, start)) and is_agency(behind["agency"]):
        return behind["agency"], *behind.span("agency")
    found = TRAILING.search(text, start)
    if found is None:
        return None
    name = re.sub(r"^(?i:with\sinputs?\sfrom\s)", "", found["agency"])
    credited = is_agency(name) or name != found["agency"]
    return (name, found.start() + 1, found.end()) if credited else None


def is_agency(name: str) -> bool:
    """Whether `name` is that of an agency we know; short forms count in their own capitals, `App` is not APP."""
    return name in SPELLINGS


def agency_key(name: str) -> str:
    """A name under which the spellings of one agency are the same: `AP` and `The Associated Press` share one."""
    return SPELLINGS.get(name, name).casefold()


def same_agency(one: str, other: str) -> bool:
    """Whether two names are one agency's."""
    return agency_key(one) == agency_key(other)
