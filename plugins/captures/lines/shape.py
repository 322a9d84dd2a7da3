"""Shapes: what the form of a line shows, as numbers."""

import re
from collections.abc import Sequence
from math import log1p

from plugins.captures.lines.language import FUNCTION_WORDS
from plugins.captures.lines.line import Line

SMALL_WORDS = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())
YOU = frozenset(["you", "your", "yours", "we", "our", "ours", "us", "i", "my", "me"])
THEY = frozenset(["he", "she", "they", "his", "her", "their", "him", "them", "said", "says", "told", "who"])
COUNTED = SMALL_WORDS | YOU | THEY
MARKS = "|©@$%»›/#_"
INNER_END = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]?[A-ZÀ-Þ]")
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
SHAPE_LENGTH = 600
"""A line's shape and words are taken from its beginning, in code points."""


def shape_of(line: Line, tokens: Sequence[str]) -> list[float]:
    """The shape of a line, `tokens` the words of its beginning in small letters: lengths, shares, marks at its ends."""
    text = line.text[:SHAPE_LENGTH]
    raw = text.split()
    words = max(1, len(tokens))
    chars = max(1, len(text))
    first, last = text[:1], text[-1:]
    digits = len(DIGIT.findall(text))
    capital = len([word for word in raw if word[0].isupper()])
    counted = [word for word in tokens if word in COUNTED]
    return [
        log1p(line.words),
        log1p(len(line.text)),
        len(text) / words / 10,
        line.is_prose,
        line.ends_sentence,
        last == ":",
        text.endswith(("…", "...")),
        last == "?",
        last in '"”’»',
        first.islower(),
        first in '"“‘«„',
        first.isdigit(),
        line.is_list_item,
        capital / max(1, len(raw)),
        text.isupper(),
        digits / chars,
        (len(text) - len("".join(tokens)) - text.count(" ")) / chars,
        len([word for word in counted if word in SMALL_WORDS]) / words,
        len([word for word in counted if word in YOU]) / words,
        len([word for word in counted if word in THEY]) / words,
        log1p(len(INNER_END.findall(text))),
        text.count(",") / words,
        log1p(text.count('"') + text.count("“") + text.count("”")),
        digits > 0 and YEAR.search(text) is not None,
        digits > 0 and CLOCK.search(text) is not None,
        "http" in text or "www." in text,
        *[mark in text for mark in MARKS],
        len(set(tokens)) / words,
    ]
