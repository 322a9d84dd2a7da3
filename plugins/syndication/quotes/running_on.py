"""Speeches that run on: a mark that its paragraph leaves open, and the next one goes on with."""

import re
from collections.abc import Sequence
from functools import cache

from plugins.captures.fact import Stretch
from plugins.syndication.quotes.interruption import DOUBLE, SENTENCE_END
from plugins.syndication.quotes.verbs import SPEECH

_NEAREST = 160
_STARTS = re.compile(r"[\s‘'“«(\[…-]*[^\W_a-zß-ÿ]")
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"


def is_open(stretch: str) -> bool:
    """Whether a double mark opens a quoted stretch and none closes it; it then ends with its paragraph."""
    mark = DOUBLE.match(stretch)
    return mark is not None and DOUBLE.search(stretch, mark.end()) is None


def runs_on(body: str, one: Stretch, other: Stretch, closed: Sequence[Stretch]) -> bool:
    """Whether the open stretch `one` is a speech that `other` goes on with, and not narration after a stray mark.

    `closed` are the quoted stretches before `one` in its paragraph.
    """
    start, end = one
    mark = DOUBLE.match(body, start)
    return (
        mark is not None
        and _kind(mark) == _kind(DOUBLE.match(body, other[0]))
        and body[end : other[0]].isspace()
        and _is_led_in(body, start, mark.end(), closed)
        and not _narrated().search(body, start, end)
    )


def _kind(mark: re.Match[str] | None) -> str:
    """The sort of mark: `` is how some pages print “."""
    return "“" if mark and mark.group() == "``" else mark.group() if mark else ""


def _is_led_in(body: str, start: int, words: int, closed: Sequence[Stretch]) -> bool:
    """Whether a mark opens its paragraph, or the narrator's words before it say that somebody speaks."""
    line = body.rfind("\n", 0, start) + 1
    told = _without(body, line, start, closed)
    if not body[line:start].strip() or DOUBLE.search(told):
        return not told.strip()
    lead = body[closed[-1][1] if closed else line : start][-_NEAREST:].rstrip()
    speech = list(SPEECH.finditer(lead))
    if not _STARTS.match(body, words):
        return bool(closed and speech) and lead.endswith(",")
    if lead.endswith((",", ".")):
        return bool(speech) and (lead.endswith(",") or bool(closed)) and not SENTENCE_END.search(lead)
    return lead.endswith(":") or (bool(speech) and speech[-1].end() == len(lead))


def _without(body: str, start: int, end: int, stretches: Sequence[Stretch]) -> str:
    rest = []
    for stretch in stretches:
        rest.append(body[start : stretch[0]])
        start = stretch[1]
    return " ".join([*rest, body[start:end]])


@cache
def _narrated() -> re.Pattern[str]:
    """Narration: `, said the mayor` and `, Kirby said.`, where the mark was lost before it.

    Hundreds of verbs twice over take long to compile, and few texts leave a mark open.
    """
    return re.compile(
        rf"[,?!]\s(?:{SPEECH.pattern}\s(?:[A-ZÀ-Þ]|(?:the|an?|his|her|their|he|she|they)\s)"
        rf"|(?:he|she|they|[Tt]he(?:\s\w+){{1,4}}|{_NAME}(?:\s{_NAME}){{0,3}})(?:\s\w+ly|\salso|\slater)?"
        rf"\s{SPEECH.pattern}(?=\s*(?:[,.;:!?]|\Z)|\s(?:in|on|at|to|during|after|as|when|while|and)\s))"
    )
