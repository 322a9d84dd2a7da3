"""Embeds: posts of social networks that a page shows, flattened to a line of text."""

import re

from plugins.captures.fact import Embed
from plugins.captures.lines.dates import find_dates
from plugins.captures.lines.line import Line

POST = re.compile(
    r"^(?P<text>.+?)\s+(?:—|–|--|-)\s+(?P<author>[^—–@]{1,60}?)\s*\((?P<handle>@\w{1,30})\)\s*(?P<rest>.{0,40})$",
    re.DOTALL,
)
LONGEST = 1500


def find_embed(line: Line) -> Embed | None:
    """The social post that a line is: its words, a dash, the author's name, the handle in brackets, at most a date."""
    if len(line.text) > LONGEST or "(@" not in line.text:
        return None
    found = POST.match(line.text)
    if found is None:
        return None
    day = next((date.day for date in find_dates(found["rest"])), None)
    return Embed(found["text"], found["author"].strip(), found["handle"], day, (line.start, line.end))
