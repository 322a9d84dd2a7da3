"""Permalinks: the page's own address where its text prints it."""

import re
from collections.abc import Sequence

from plugins.captures.fact import Fact
from plugins.captures.lines.line import Line

ADDRESS = r"(?P<address>https?://[^\s<>\"'()]{4,500}[^\s<>\"'().,;:!?…])"
LABELLED = re.compile(
    rf"^\W*(?i:permalink|perma-?link|url|link|short\s(?:url|link)|canonical(?:\surl)?|article\s(?:url|link)|source\surl"
    rf"|saved\sfrom(?:\surl)?|original\surl|enlace|lien|adresse)\W{{1,20}}(?:\(\d{{4}}\))?{ADDRESS}\W*$"
)
ALONE = re.compile(rf"^{ADDRESS}(?:\s+\d+/\d+)?$")
WITH_PATH = re.compile(r"https?://[^/]+/[^/?#]")
LONGEST = 700


def find_permalink(lines: Sequence[Line]) -> Fact | None:
    """The address that a line labels as the page's own, or that stands alone as its first or last line, or None.

    An address without a path is a site's, not a page's; where the page names several, none is its own.
    """
    labelled = [fact for line in lines if (fact := _address(LABELLED, line))]
    edges = [fact for line in (*lines[:1], *lines[1:][-1:]) if (fact := _address(ALONE, line))]
    named = {fact.value: fact for fact in labelled or edges}
    return next(iter(named.values())) if len(named) == 1 else None


def _address(wording: re.Pattern[str], line: Line) -> Fact | None:
    if len(line.text) > LONGEST or "://" not in line.text:
        return None
    found = wording.match(line.text)
    if found is None or not WITH_PATH.match(found["address"]):
        return None
    return Fact(found["address"], "stated", ((line.start + found.start("address"), line.start + found.end("address")),))
