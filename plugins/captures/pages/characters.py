"""Characters: of which kinds those of a page's lines are, and how many of each kind a line holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

MARKS = "|©@$%»›/#_"
OTHER, LETTER, DIGIT, COMMA, QUOTE, CAPITAL, CAPITAL_SIGN = range(1, 8)
"""Kinds of characters; `CAPITAL_SIGN` is a capital that is no letter, such as one in a circle."""
FIRST_MARK = CAPITAL_SIGN + 1
SPACE, WHITE = FIRST_MARK + len(MARKS), FIRST_MARK + len(MARKS) + 1
KINDS = WHITE + 1
UNDERSCORE = FIRST_MARK + MARKS.index("_")
OF_WORDS = [LETTER, DIGIT, CAPITAL, UNDERSCORE]

Whole = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Counted:
    """Of each text how many characters of each kind it holds, how many runs of visible ones, and of those capitalised.

    `kinds` has a row for each text.
    """

    kinds: Whole
    runs: Whole
    capitalised: Whole

    @property
    def in_words(self) -> Whole:
        """How many characters of each text are of words."""
        counts: Whole = self.kinds[:, OF_WORDS].sum(axis=1)
        return counts

    @property
    def marks(self) -> npt.NDArray[np.bool_]:
        """Which of the marks each text holds."""
        held: npt.NDArray[np.bool_] = self.kinds[:, FIRST_MARK:SPACE] > 0
        return held


def count_characters(texts: Sequence[str]) -> Counted:
    """Count the characters of texts, all at once."""
    n = len(texts)
    kinds = _kinds_of("\n".join(texts))
    lengths = np.fromiter(map(len, texts), np.intp, n)
    lengths[:-1] += 1  # the line end behind each
    rows = np.arange(0, n * KINDS, KINDS).repeat(lengths)
    white = kinds >= SPACE
    begins = np.empty(len(kinds), dtype=np.bool_)
    begins[:1] = True
    begins[1:] = white[:-1]
    begins &= ~white
    rows += kinds
    first = np.bincount(rows[begins], minlength=n * KINDS).reshape(n, KINDS)
    return Counted(
        np.bincount(rows, minlength=n * KINDS).reshape(n, KINDS),
        first.sum(axis=1),
        first[:, CAPITAL] + first[:, CAPITAL_SIGN],
    )


def _kinds_of(text: str) -> npt.NDArray[np.uint8]:
    """The kind of each character, looked up where it was met before."""
    known = _met()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds = known.take(codes)
    if not kinds.all():
        for code in np.unique(codes[kinds == 0]).tolist():
            known[code] = _kind(chr(code))
        kinds = known.take(codes)
    return kinds


@cache
def _met() -> npt.NDArray[np.uint8]:
    """The kind of each code point, 0 where it was not met yet; what is not met takes no memory."""
    return np.zeros(0x110000, dtype=np.uint8)


def _kind(character: str) -> int:
    is_letter = character.isalnum()
    for kind, holds in (
        (SPACE, character == " "),
        (WHITE, character.isspace()),
        (COMMA, character == ","),
        (QUOTE, character in '"“”'),
        (FIRST_MARK + MARKS.find(character), character in MARKS),
        (DIGIT, character.isdecimal()),
        (CAPITAL, is_letter and character.isupper()),
        (CAPITAL_SIGN, character.isupper()),
        (LETTER, is_letter),
    ):
        if holds:
            return kind
    return OTHER
