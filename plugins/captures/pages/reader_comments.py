"""Reader comments: where what readers wrote below an article begins."""

import re

from plugins.captures.lines.line import Line
from plugins.captures.pages.page import Page

SAID = re.compile(
    r".{2,60}\b(?:says?|said|wrote|writes|schrieb|schreibt|sagt|escribió|escribe|dice|dijo|dit|écrit)\s?:?$"
)
SAID_ALONE = re.compile(r"\D{2,60}\s(?:says|said|wrote|writes|schrieb|schreibt|escribió|écrit)\s?:$")
REPLIES = frozenset(["reply", "antworten", "responder", "répondre"])
REPLY = re.compile(
    r"(?:log\sin\sto\sreply|reply|report|like|upvote|flag|share|permalink|antworten|melden|responder|répondre|[·•|/\s\d()-])+$",
    re.IGNORECASE,
)
VOTES = re.compile(
    r"(?:rating:?\s)?[+-]?\d+\s(?:votes?|likes?|points?|upvotes?|repl(?:y|ies))\b.{0,20}$", re.IGNORECASE
)
NAMED = "named"
LONGEST = 14
FEWEST = 3
"""So many signs of one kind make a discussion."""
CLOSE = 40
"""The first of them stand within so many lines."""
ABOVE = 15
"""How many lines above the first sign the discussion's heading may stand."""


def comments_start(page: Page) -> int | None:
    """The index of the line from which on a page shows its readers' comments, or None.

    They are told by what stands at each of them: a name that `said:` with a date, a button to reply, a number of votes;
    below a heading that says so, also by names that `said:` alone, which else may lead quotations in a report.
    """
    signs: dict[str, list[int]] = {}
    for i, line in enumerate(page.lines):
        if kind := _sign(line, any(note and note.dates for note in page.notes[i : i + 2])):
            signs.setdefault(kind, []).append(i)
    starts = []
    for kind, found in signs.items():
        for first, last in zip(found, found[FEWEST - 1 :], strict=False):
            heading = _heading_above(page, first)
            if last - first <= CLOSE and (kind != NAMED or heading is not None):
                starts.append(first if heading is None else heading)
    return min(starts, default=None)


def _sign(line: Line, dated: bool) -> str | None:
    """The kind of sign that a line is, `dated` where a date stands on it or right below."""
    if line.words > LONGEST:
        return None
    if dated and SAID.match(line.text):
        return "said"
    if line.text.endswith(":") and SAID_ALONE.match(line.text):
        return NAMED
    if not REPLIES.isdisjoint(line.tokens) and REPLY.match(line.text):
        return "reply"
    return "votes" if VOTES.match(line.text) else None


def _heading_above(page: Page, first: int) -> int | None:
    """The line of the heading `Comments` at a sign or closely above it."""
    headed = (i for i in range(first, max(-1, first - ABOVE), -1) if (cue := page.cues[i]) and cue.kind == "comments")
    return next(headed, None)
