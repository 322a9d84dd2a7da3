"""Shapes: what the form of each line shows, as numbers."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from plugins.captures.lines.language import FUNCTION_WORDS
from plugins.captures.lines.line import Line
from plugins.captures.pages.characters import COMMA, DIGIT, QUOTE, SPACE, count_characters

SMALL_WORDS = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())
YOU = frozenset(["you", "your", "yours", "we", "our", "ours", "us", "i", "my", "me"])
THEY = frozenset(["he", "she", "they", "his", "her", "their", "him", "them", "said", "says", "told", "who"])
COUNTED = SMALL_WORDS | YOU | THEY
INNER_END = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]?[A-ZÀ-Þ]")
YEAR = re.compile(r"[12](?<!\w.)(?:(?<=1)9|(?<=2)0)\d\d\b")
CLOCK = re.compile(r"[:.h](?:(?<=\d.)(?<!\w\d.)|(?<=\d\d.)(?<!\w\d\d.))\d\d\b")
"""An hour and its minutes, led by the mark between them, which is found faster."""
SHAPE_LENGTH = 600
"""A line's shape and words are taken from its beginning, in code points."""

Array = npt.NDArray[np.float32]


def shapes_of(lines: Sequence[Line], tokens: Sequence[Sequence[str]]) -> Array:
    """The shape of each line, `tokens` the words of their beginnings in small letters: lengths, shares, marks at ends.

    The lines of a menu often stand on a page twice: they are looked at once.
    """
    places = {line.text: i for i, line in enumerate(lines)}
    if len(places) < len(lines):
        numbers = {text: number for number, text in enumerate(places)}
        shapes = _shapes([lines[i] for i in places.values()], [tokens[i] for i in places.values()])
        return shapes.take([numbers[line.text] for line in lines], axis=0)
    return _shapes(lines, tokens)


def _shapes(lines: Sequence[Line], tokens: Sequence[Sequence[str]]) -> Array:
    texts = [line.text[:SHAPE_LENGTH] for line in lines]
    counted = count_characters(texts)
    digits = counted.kinds[:, DIGIT]
    rows = np.zeros((len(lines), 27 + counted.marks.shape[1]))
    # what is said of a line alone stands at its places at once, to be counted against its length
    rows[:, :26] = list(map(_alone, lines, texts, tokens, digits.tolist()))
    chars, words = rows[:, 2].copy(), np.maximum(rows[:, 13], 1)
    rows[:, 26:-1], rows[:, -1] = counted.marks, rows[:, 16]
    rows[:, 2] /= 10
    rows[:, [2, 17, 18, 19, -1]] /= words[:, None]
    rows[:, 13] = counted.capitalised / np.maximum(counted.runs, 1)
    rows[:, 15] = digits / chars
    rows[:, 16] = (chars - counted.in_words - counted.kinds[:, SPACE]) / chars
    rows[:, 21] = counted.kinds[:, COMMA] / words
    rows[:, 22] = counted.kinds[:, QUOTE]
    rows[:, [0, 1, 20, 22]] = np.log1p(rows[:, [0, 1, 20, 22]])
    return rows.astype(np.float32)


def _alone(line: Line, text: str, tokens: Sequence[str], digits: int) -> tuple[float, ...]:
    """The shape of a line as far as it is seen without counting characters: lengths and counts as they are.

    Where others stand in a shape it has its number of words, nothing, and how many of its words differ.
    """
    first, last = text[0], text[-1]
    counted = [word for word in tokens if word in COUNTED]
    return (
        line.words,
        len(line.text),
        len(text),
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
        len(tokens),
        text.isupper(),
        0,
        len(set(tokens)),
        len([word for word in counted if word in SMALL_WORDS]),
        len([word for word in counted if word in YOU]),
        len([word for word in counted if word in THEY]),
        len(INNER_END.findall(text)),
        0,
        0,
        digits >= 4 and YEAR.search(text) is not None,
        digits >= 3 and CLOCK.search(text) is not None,
        "http" in text or "www." in text,
    )
