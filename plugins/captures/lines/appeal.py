"""Appeals: lines at an article's end that speak to the reader about the page."""

import re

from plugins.captures.lines.line import Line

WORDS = "you your yours us our me my vous votre nous usted ustedes nosotros sie ihr ihre uns"
READER = re.compile(rf"\b(?:{WORDS.replace(' ', '|')})\b|^I\b", re.IGNORECASE)
WORD_SET = frozenset([*WORDS.split(), "i"])
PAGE_MATTER = re.compile(
    r"\b(?:follow|letters?|inbox|newsletter|mailing|list|apps?|channels?|comments?|subscrib\w+|privacy|terms|agree"
    r"|consent|confirm|editors?|address|e-?mail|readers?|stor(?:y|ies)|newsroom|services?|alerts?|join|tell|share"
    r"|page|device|cookies?|terms|lettre|correo|brief)\b",
    re.IGNORECASE,
)
LONGEST = 60


def is_appeal(line: Line) -> bool:
    """Whether a line speaks, outside quotations, to the reader about the page: an invitation, a consent, a notice.

    Weak evidence, for lines at an article's end: a columnist may speak to the reader anywhere.
    """
    if line.words > LONGEST or WORD_SET.isdisjoint(line.tokens):
        return False
    return bool(READER.search(line.said)) and bool(PAGE_MATTER.search(line.said))
