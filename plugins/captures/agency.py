"""Agencies: who wrote wire copy, as credits name them."""

import re

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
LONGEST_CREDIT = 200
NAME = r"(?:(?:dpa(?:-AFX)?|epd|sda)\b|[A-ZÀ-Þ][\w.&/'’-]*(?:\s(?:(?:of|and|the|de|du)\s)?[A-ZÀ-Þ][\w.&/'’-]*){0,3})"
CREDIT_LINES = tuple(
    re.compile(wording)
    for wording in (
        rf"^\W*(?i:with)\s(?i:(?:further\s|additional\s)?(?:inputs?|material|agency\s(?:inputs?|material)))\s(?i:from|by)\s(?i:the\s)?(?P<agency>{NAME})\W*$",
        rf"^\W*(?i:source|agency|fuente|agencia|quelle|agentur|wire)\s*:\s*(?P<agency>{NAME})\W*$",
        rf"^\W*(?i:con\sinformación\sde|avec|mit\smaterial\svon|mit\smaterial\sder|información\sde)\s(?P<agency>{NAME})\W*$",
        rf"^(?P<agency>{NAME})\s*\|\s*$",
    )
)
TRAILING = re.compile(rf"\s[(\[–—-]\s?(?P<agency>(?i:with\sinputs?\sfrom\s)?{NAME})[)\]]?\s*$")


def credit_line(text: str) -> tuple[str, int, int] | None:
    """The agency that a line names as its source, with where its name starts and ends in the line, or None.

    A name in a credit's wording counts as it stands; a name alone on the line counts where it is a known agency's.
    """
    if len(text) > LONGEST_CREDIT:
        return None
    for wording in CREDIT_LINES:
        if found := wording.match(text):
            name = found["agency"].strip(". ")
            return name, found.start("agency"), found.start("agency") + len(name)
    alone = re.fullmatch(rf"(?:(?i:by|von|por|par)\s)?(?P<agency>{NAME})\W*", text)
    if alone and is_agency(alone["agency"]):
        return alone["agency"], *alone.span("agency")
    return None


def trailing_credit(text: str) -> tuple[str, int, int] | None:
    """The known agency in brackets at the end of a paragraph, with the stretch of brackets and all, or None."""
    found = TRAILING.search(text, max(0, len(text) - 80))
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
