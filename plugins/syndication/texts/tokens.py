"""Tokens: the words of a text as numbers, and where each stands in it."""

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Places = NDArray[np.int32]

_NONE, _LETTER, _ALONE = 0, 1, 2
_TABLED = 0x30000  # the planes of Unicode that have scripts; what lies beyond (private use) divides words
_APOSTROPHES = (ord("'"), ord("’"))
_ROW = 256  # letters: few rows of so many have any that becomes several when its case is folded
_STEP = np.uint64(0x9E3779B97F4A7C15)
_ACCENTS = range(0x300, 0x370)  # marks that stand behind their letters
_ACCENTED = re.compile(f"[^\\W\\d_]?[{chr(_ACCENTS.start)}-{chr(_ACCENTS[-1])}]+")


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The words of a text in order: a 64-bit hash of each as folded, and its start and exclusive end in code points."""

    hashes: Hashes
    starts: Places
    ends: Places

    def __len__(self) -> int:
        return len(self.hashes)


def tokens(text: str) -> Tokens:
    """Take the words of a text: runs of letters and digits, and ideographs and kana each by itself.

    Case is folded, every apostrophe is one and the same, and so is a letter with its accent, in one code point or more.
    A word is hashed as a polynomial over its letters, each letter by a random number of its own (Karp and Rabin 1987):
    in every run the same, whatever Python's hash seed.
    """
    codes = _codes(text)
    if not np.any(codes - np.uint32(_ACCENTS.start) < len(_ACCENTS)):
        return _tokens(codes)
    composed, places = _composed(text)
    found = _tokens(_codes(composed))
    return Tokens(found.hashes, places[found.starts], places[found.ends])


def _codes(text: str) -> NDArray[np.uint32]:
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.where(codes < _TABLED, codes, 0)


def _composed(text: str) -> tuple[str, Places]:
    """Make one code point of each letter with its accents; and say where each stood, and where the text ended.

    What is made may be longer than what stood there: a few marks are two in composed form.
    """
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for match in _ACCENTED.finditer(text):
        one = normalize("NFC", match.group())
        parts += text[end : match.start()], one
        places += range(end, match.start())
        places += (min(match.start() + at, match.end() - 1) for at in range(len(one)))
        end = match.end()
    places += range(end, len(text) + 1)
    return "".join((*parts, text[end:])), np.array(places, dtype=np.int32)


def _tokens(codes: NDArray[np.uint32]) -> Tokens:
    table = _table()
    kinds = table.kinds[codes]
    _join_apostrophes(codes, kinds)
    begins = (kinds != _NONE) & ((kinds == _ALONE) | _changes(kinds))
    starts = np.flatnonzero(begins)
    if not len(starts):
        return Tokens(np.empty(0, np.uint64), np.empty(0, np.int32), np.empty(0, np.int32))
    inside = np.flatnonzero(kinds)
    firsts = np.searchsorted(inside, starts)
    lengths = np.diff(firsts, append=len(inside))
    powers = table.powers[np.minimum(np.arange(len(inside)) - np.repeat(firsts, lengths), len(table.powers) - 1)]
    hashes = mixed(np.add.reduceat(table.values[codes[inside]] * powers, firsts))
    return Tokens(hashes, starts.astype(np.int32), (starts + lengths).astype(np.int32))


def mixed(numbers: Hashes) -> Hashes:
    """Spread numbers over all 64 bits (the finaliser of splitmix64, Steele et al. 2014)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


@dataclass(frozen=True, slots=True)
class _Table:
    """What each code point is in a word, the number it is hashed by, and the factor of each place in a word."""

    kinds: NDArray[np.uint8]
    values: Hashes
    powers: Hashes


@cache
def _table() -> _Table:
    letters = np.arange(_TABLED, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    kinds = np.zeros(_TABLED, np.uint8)
    for run in re.finditer(r"\w+", letters):
        kinds[run.start() : run.end()] = _LETTER
    kinds[_ACCENTS.start : _ACCENTS.stop] = _LETTER
    for alone in (slice(0x3040, 0x3100), slice(0x3400, 0xA000)):
        kinds[alone][kinds[alone] == _LETTER] = _ALONE
    folded = np.concatenate([_folded(letters[at : at + _ROW]) for at in range(0, _TABLED, _ROW)])
    folded[_APOSTROPHES[1]] = _APOSTROPHES[0]
    return _Table(kinds, mixed((folded + np.uint64(1)) * _STEP), np.cumprod(np.full(64, _STEP), dtype=np.uint64))


def _folded(letters: str) -> Hashes:
    """The code points of letters as case-folded; of those that would become several each its own."""
    folded = letters.casefold()
    if len(folded) != len(letters):
        folded = "".join(one if len(one) == 1 else letter for letter in letters for one in [letter.casefold()])
    return np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)


def _join_apostrophes(codes: NDArray[np.uint32], kinds: NDArray[np.uint8]) -> None:
    """Make a letter of every apostrophe between two letters."""
    found = np.flatnonzero((codes == _APOSTROPHES[0]) | (codes == _APOSTROPHES[1]))
    found = found[(found > 0) & (found < len(codes) - 1)]
    kinds[found[(kinds[found - 1] == _LETTER) & (kinds[found + 1] == _LETTER)]] = _LETTER


def _changes(kinds: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Say of each code point whether it is of another kind than the one before it."""
    return np.concatenate(([True], kinds[1:] != kinds[:-1])) if len(kinds) else np.empty(0, np.bool_)
