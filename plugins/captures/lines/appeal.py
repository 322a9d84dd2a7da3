"""Appeals: lines at an article's end that speak to the reader about the page."""

import re

from plugins.captures.lines.line import Line

READER = re.compile(
    r"\b(?:you|yours?|us|our|me|my|vous|votre|nous|usted|ustedes|nosotros|sie|ihre?|uns)\b|^I\b", re.IGNORECASE
)
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
    return line.words <= LONGEST and bool(READER.search(line.said)) and bool(PAGE_MATTER.search(line.said))
