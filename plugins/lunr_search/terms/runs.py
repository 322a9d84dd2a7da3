"""Runs: writing without spaces between words, found by short overlapping pieces, as in theme/search/terms.js."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plugins.lunr_search.terms.letters import fold, pieces_in

EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3035\u3041-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\uff66-\uffdf\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
"""Han, kana, Bopomofo, Hangul. Korean has spaces, but its words carry particles: 서울 is found in 서울에서."""

SOUTH_EAST_ASIAN = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
"""Thai, Lao, Myanmar, Khmer."""

EAST_ASIAN_SIZE = 2
SOUTH_EAST_ASIAN_SIZE = 3
"""Letters of a piece, each with its marks. Two of Han are a word; a Thai syllable takes two to four."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a word in one kind of writing; `size` letters are a piece, 0 for writing that has spaces."""

    text: str
    size: int


def parts_of(word: str) -> list[Part]:
    """Part a word where the kind of writing changes: 漁港2020 is 漁港 and 2020."""
    if not _runs().search(word):
        return [Part(word, 0)]
    return [Part(match[0], _size(match)) for match in _part_pattern().finditer(word)]


def run_terms(part: Part) -> Iterator[str]:
    """The overlapping pieces of a run, one from each letter on; the last ones are shorter.

    So every letter starts a piece, and what has fewer letters than a piece is found as the start of one.
    """
    for piece in pieces_in(fold(part.text)):
        letters = _LETTER.findall(piece)
        for start in range(len(letters)):
            yield "".join(letters[start : start + part.size])


def has_run(text: str, letters: int) -> bool:
    """Whether so many letters of such writing stand in a row: the pieces of the text then tell how it reads."""
    return bool(re.search(f"[{EAST_ASIAN}{SOUTH_EAST_ASIAN}]{{{letters}}}", text))


def _size(match: re.Match[str]) -> int:
    return {"east": EAST_ASIAN_SIZE, "south": SOUTH_EAST_ASIAN_SIZE}.get(match.lastgroup or "", 0)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{EAST_ASIAN}{SOUTH_EAST_ASIAN}]")


@cache
def _part_pattern() -> re.Pattern[str]:
    # of a word, what is no letter and no apostrophe is a mark or a sign that is not seen
    east, south = (f"[{letters}](?:[{letters}]|[^\\w'])*" for letters in (EAST_ASIAN, SOUTH_EAST_ASIAN))
    return re.compile(f"(?P<east>{east})|(?P<south>{south})|[^{EAST_ASIAN}{SOUTH_EAST_ASIAN}]+")


_LETTER = re.compile(r"\w\W*|\W+")
"""A letter with its marks, in a piece, which has nothing else."""
