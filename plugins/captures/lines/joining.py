"""Joining: the lines of a paragraph that its capture broke at links and emphasis, made one again."""

import re
from collections.abc import Sequence

from plugins.captures.lines.line import Line

GOES_ON = re.compile(r"(?:[,.;:)\]}’”%!?]+(?:\s|$)|[,;]|['’]s\b)")
SMALL_LETTER = re.compile(r"\W{0,2}[^\W\d_]")
ENDED = re.compile(r"[.!?…:。！？؟][\"'”’»“)\]]*$")
HANGING = re.compile(
    r"(?:[,(\[£$€&/]|(?:^|\s)[“‘«\"]|\b(?:the|a|an|of|to|in|on|for|and|or|with|by|from|at|as|is|was|that|his|her|their"
    r"|its|our|your|my|this|but|said|told|via|per|than|into|over|called|see|like))$",
    re.IGNORECASE,
)
METADATA = re.compile(
    r"(?:by|updated|published|posted|last|min|ago|read|share|von|par|por)\b|(?:dpa|epd|sda)(?:/[a-z]{2,4})+$"
    r"|(?:publi[ée]|modifié|mis à jour|publicad[oa]|actualizad[oa]|veröffentlicht|aktualisiert|erstellt|geändert)\b"
    r"[^\d]{0,12}\d{1,2}\.?\s(?:de\s)?[\w.]{1,12}\s[\s\w:,.]{0,30}$",
    re.IGNORECASE,
)
"""What follows a headline in small letters without going on with it."""
OPENERS = '("“‘'
LEAST_WORDS = 4
LEAST_SMALL = 0.4
"""A line of so many words, so many of them in small letters, is a sentence's rather than a heading."""


def join_lines(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines of `text` with each broken paragraph as one; a blank line always parts.

    Its offsets stay those of the capture: in a joined line a line end reads as white space of the same length.
    """
    joined: list[Line] = []
    starts = _starts(text, lines)
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(lines)
        first, last = lines[start], lines[end - 1]
        whole = text[first.start : last.end].replace("\n", " ").replace("\r", " ")
        joined.append(first if end - start == 1 else Line(first.number, first.start, last.end, whole))
    return joined


def _starts(text: str, lines: Sequence[Line]) -> list[int]:
    """The indices of the lines that begin a paragraph."""
    starts: list[int] = []
    running = False
    for i in range(len(lines)):
        running = i > 0 and _adjoins(text, lines, i) and _continues(text, lines, i, running)
        if not running:
            starts.append(i)
    return starts


def _adjoins(text: str, lines: Sequence[Line], i: int) -> bool:
    """Whether no blank line stands between line `i` and the one before."""
    gap = text[lines[i - 1].end : lines[i].start]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") == 1


def _continues(text: str, lines: Sequence[Line], i: int, running: bool) -> bool:
    """Whether line `i` goes on with the line before, which itself goes on with another where it is `running`."""
    before, line = lines[i - 1], lines[i]
    ended = bool(ENDED.search(before.text[-6:]))
    if _goes_on(line, ended):
        return True
    if ended:
        return False
    if running and line.text[0] in OPENERS:
        return True
    words = before.text.split()
    small = sum(word[0].islower() for word in words) >= LEAST_SMALL * len(words)
    if (running or (small and len(words) > 2)) and HANGING.search(before.text[-12:]):
        return True
    sentence = running or (small and len(words) >= LEAST_WORDS and words[-1][0].islower())
    if not sentence or ENDED.search(line.text[-6:]) or i + 1 == len(lines) or not _adjoins(text, lines, i + 1):
        return False
    return lines[i + 1].text[0] == "(" or _goes_on(lines[i + 1], ended=False)


def _goes_on(line: Line, ended: bool) -> bool:
    """Whether a line opens in the midst of a sentence, the line before having `ended` one or not."""
    if GOES_ON.match(line.text):
        return True
    letter = SMALL_LETTER.match(line.text)
    return not ended and letter is not None and letter[0][-1].islower() and not METADATA.match(line.text)
