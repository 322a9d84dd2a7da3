"""Pictures: captions that a page's text keeps when the picture itself is gone."""

import re

from plugins.captures.fact import Caption
from plugins.captures.lines.line import Line

CREDIT = re.compile(
    r"(?:^|[\s.(\[|/–—-])(?P<credit>(?:file|representational|representative|courtesy|archive)\s(?:pic|photo|image|picture|photograph)s?\b.{0,40}"
    r"|(?:photo|photograph|image|picture|pic|foto|imagen|bild|illustration|graphic|video)(?:\s(?:credit|by|courtesy))?\s?(?::|by\s|/\s?)\s?\S.{0,80}"
    r"|(?:cr[ée]dit(?:o?s?)?|©|\(c\))\s?:?\s?(?:photo\s?:\s?)?\S.{0,60}"
    r")[)\]]?\.?$",
    re.IGNORECASE,
)
PHOTO_AGENCY = (
    r"(?:Getty(?:\sImages)?|AP\sPhoto|AP|Reuters|REUTERS|AFP|EPA|PA|EFE|dpa|Europa\sPress|Shutterstock|iStock|Alamy"
    r"|Imago|IMAGO)"
)
PHOTO_CREDIT = re.compile(
    # a name and an agency parted by a slash, or both in brackets; `he told AFP.` and `(AFP)` end a report's sentences
    rf"(?:^|[\s.(\[|])(?P<credit>(?:[A-ZÀ-Þ](?:[\w'’-]*|\w{{0,2}}\.)\s){{0,2}}[A-ZÀ-Þ][\w.'’-]*\s?/\s?{PHOTO_AGENCY}(?:\s?/\s?[\w\s]{{2,30}})?"
    rf"|(?<=[(\[])[^()\[\]]{{2,60}}[\s/]{PHOTO_AGENCY}(?:\s?/[^()\[\]]{{2,40}})?(?=[)\]])"
    rf"|(?<=[(\[]){PHOTO_AGENCY}\s?/[^()\[\]]{{2,40}}(?=[)\]])"
    rf"|{PHOTO_AGENCY}(?:\s(?:PHOTO|Photo))?\s?/\s?[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){{0,3}}"
    r"|(?:via\s)?Getty\sImages|AP\sPhoto|AFP\sPHOTO|REUTERS)[)\]]?\.?$"
)
BRACKETED = re.compile(r"^\[(?P<text>[^\[\]]{15,400})\]$")
HANDOUT = re.compile(
    r"\b(?:in\s(?:a|this)\s(?:file|handout|undated|archive)\s(?:photo|picture|image)|pictured|\((?:left|right|centre|center)\))",
    re.IGNORECASE,
)
LONGEST = 70
LONGEST_CREDIT = 200
SHORTEST_TWICE = 6
CREDIT_STEMS = frozenset((
    "pic", "pics", "pict", "phot", "imag", "foto", "bild", "illu", "grap", "vide", "cred", "créd", "c",
))  # fmt: skip
AGENCY_STEMS = frozenset((
    "gett", "ap", "afp", "reut", "epa", "pa", "efe", "dpa", "euro", "shut", "isto", "alam", "imag",
))  # fmt: skip
"""What the words begin with that every credit holds one of: a quick test of whole lines."""


def find_caption(line: Line) -> Caption | None:
    """The caption that a line is by its own wording: one with a picture credit, or one in square brackets."""
    if line.words > LONGEST:
        return None
    stretch = (line.start, line.end)
    bracketed = BRACKETED.match(line.text)
    if bracketed and (HANDOUT.search(line.text) or CREDIT.search(bracketed["text"]) or line.words >= 6):
        return Caption(bracketed["text"].strip(), None, stretch)
    credit = _credit(line)
    if credit and not line.text.startswith(("©", "(c)")):
        text = line.text[: credit.start("credit")].rstrip(" ([|/–—-")
        return Caption(text, _without_bracket(credit["credit"].strip(" .")), stretch)
    return None


def is_alternative_text(line: Line) -> bool:
    """Whether a line says one thing twice, as where a picture's alternative text and its title stand for it."""
    half, odd = divmod(len(line.text), 2)
    return (
        half >= SHORTEST_TWICE and line.text[:half] == line.text[half + odd :] and line.text[half : half + odd] in " "
    )


def _credit(line: Line) -> re.Match[str] | None:
    """The picture credit that ends a line."""
    start = max(0, len(line.text) - LONGEST_CREDIT)
    worded = CREDIT.search(line.text, start) if line.may_say(CREDIT_STEMS) or "©" in line.text else None
    named = PHOTO_CREDIT.search(line.text, start) if line.may_say(AGENCY_STEMS) else None
    if worded and named:
        return min(worded, named, key=lambda found: found.start("credit"))
    return worded or named


def _without_bracket(credit: str) -> str:
    """A credit without the bracket that closes behind it."""
    return credit if "(" in credit or "[" in credit else credit.rstrip(")]")
