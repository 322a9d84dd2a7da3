"""Segments: how one paragraph differs from another, word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

Op = Literal["equal", "cut", "added"]

IDEOGRAPHS = r"\u3040-\u30ff\u3400-\u9fff"
"""What stands in a class of a pattern for ideographs and kana: each is a word, as in texts/tokens.py."""
_LETTER = rf"[^\W{IDEOGRAPHS}]"
WORD = rf"(?:{_LETTER}+(?:['’]{_LETTER}+)*|(?=\w)[{IDEOGRAPHS}])"
"""The pattern of a word."""

# a figure is one part with its sign, its point and its dash: neither -3 and 3 nor 1.5 and 15 differ by a mark alone
_FIGURE = rf"(?<!{_LETTER})[-−–]?\d+(?:[.,:/–−-]\d+)*{_LETTER}*(?:['’]{_LETTER}+)*"
_SENTENCE = re.compile(r".+?(?:[.!?…](?:\s+|\Z)|[。！？]\s*)|.+\Z", re.DOTALL)
_SHORT = 3
# parts of the one text times parts of the other: the comparison keeps a bit for each, 6 MB at the most
_MOST = 50_000_000


class Segment(NamedTuple):
    """A stretch that both texts have, that the second cut from the first, or that it added."""

    op: Op
    text: str


def segments(base: str, witness: str) -> tuple[Segment, ...]:
    """Compare two texts by words (longest common subsequence) and say each difference as a cut, then an addition.

    Without the additions the segments join to `base`, without the cuts to `witness`, code point for code point. Texts
    of very many words are compared by sentences first, and by words only where these differ.
    """
    compared = _settled(_compared(base, witness, (_token(), _SENTENCE)))
    return tuple(_settled(_without_islands(list(compared))))


def _compared(base: str, witness: str, parts: Sequence[re.Pattern[str]]) -> Iterator[Segment]:
    """Compare by the first kind of parts of which the texts hold not too many; what has none is wholly changed."""
    for at, part in enumerate(parts):
        a, b = part.findall(base), part.findall(witness)
        if len(a) * len(b) <= _MOST:
            for segment in _aligned(a, b):
                yield from [segment] if isinstance(segment, Segment) else _compared(*segment, parts[:at])
            return
    yield Segment("cut", base)
    yield Segment("added", witness)


def _aligned(a: Sequence[str], b: Sequence[str]) -> Iterator[Segment | tuple[str, str]]:
    """Give what two texts have in common, and between it what one has in the place of the other's, both joined."""
    number: dict[str, int] = {}
    a_numbers, b_numbers = ([number.setdefault(part, len(number)) for part in parts] for parts in (a, b))
    for equal, run in groupby(Indel.opcodes(a_numbers, b_numbers), key=lambda code: code.tag == "equal"):
        codes = list(run)
        ours = "".join(a[codes[0].src_start : codes[-1].src_end])
        theirs = "".join(b[codes[0].dest_start : codes[-1].dest_end])
        yield Segment("equal", ours) if equal else (ours, theirs)


def parts(text: str) -> list[str]:
    """What texts are compared by: words, figures, white space, and each other mark by itself; they join to the text."""
    return _token().findall(text)


def words_of(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, and ideographs and kana each by itself."""
    return _word().findall(text)


@lru_cache(maxsize=1 << 12)
def count_words(text: str) -> int:
    """Count the words of a text; witnesses of a story have most paragraphs in common."""
    return len(words_of(text))


def _without_islands(found: list[Segment]) -> Iterable[Segment]:
    """Give up what is equal by chance, a space or a short word between two changes: it reads as noise."""
    for at, segment in enumerate(found):
        inner = 0 < at < len(found) - 1
        words = words_of(segment.text)
        if segment.op == "equal" and inner and (not words or (len(words) == 1 and len(words[0]) <= _SHORT)):
            yield Segment("cut", segment.text)
            yield Segment("added", segment.text)
        else:
            yield segment


def _settled(found: Iterable[Segment]) -> Iterable[Segment]:
    """Join neighbours, each change as one cut and one addition."""
    for equal, run in groupby(found, key=lambda segment: segment.op == "equal"):
        parts = list(run)
        ops: tuple[Op, ...] = ("equal",) if equal else ("cut", "added")
        for op in ops:
            if text := "".join(part.text for part in parts if part.op == op):
                yield Segment(op, text)


# Python takes a millisecond for each class of so many letters: these are compiled where texts are compared


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"{_FIGURE}|{WORD}|\s+|[^\w\s]")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(WORD)
