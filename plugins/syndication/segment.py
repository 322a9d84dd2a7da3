"""Segments: how one paragraph differs from another, word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

Op = Literal["equal", "cut", "added"]

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that both texts have, that the second cut from the first, or that it added."""

    op: Op
    text: str


def segments(base: str, witness: str) -> tuple[Segment, ...]:
    """Compare two texts by words (longest common subsequence) and say each difference as a cut, then an addition.

    Without the additions the segments join to `base`, without the cuts to `witness`, code point for code point.
    """
    number: dict[str, int] = {}
    a, b = _TOKEN.findall(base), _TOKEN.findall(witness)
    a_numbers = [number.setdefault(token, len(number)) for token in a]
    b_numbers = [number.setdefault(token, len(number)) for token in b]
    found: list[Segment] = []
    for code in Indel.opcodes(a_numbers, b_numbers):
        if code.tag == "equal":
            found.append(Segment("equal", "".join(a[code.src_start : code.src_end])))
        else:
            found.append(Segment("cut", "".join(a[code.src_start : code.src_end])))
            found.append(Segment("added", "".join(b[code.dest_start : code.dest_end])))
    return tuple(_settled(_without_islands(found)))


def count_words(text: str) -> int:
    """Count the words of a text."""
    return len(_WORD.findall(text))


def _without_islands(found: list[Segment]) -> Iterable[Segment]:
    """Give up what is equal by chance, a space or a short word between two changes: it reads as noise."""
    for at, segment in enumerate(found):
        inner = 0 < at < len(found) - 1
        words = _WORD.findall(segment.text)
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
