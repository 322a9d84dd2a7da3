"""Letters: what a word is made of, and when two spellings are one; theme/search/terms.js has the same rules."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

APOSTROPHES = "'’‘＇ʼʻ"
IGNORED = "\u00ad\u200c\u200d\u2060\ufeff"
"""Signs inside words that are not seen: soft hyphen, joiners, byte order mark."""

VOWEL_SIGNS = (
    "\u07a6-\u07b0\u0900-\u1135\u1712-\u17d3\u1920-\u1aad\u1b00-\u1cf9\u3099\u309a\ua802-\uabff\U00011000-\U00011fff"
)
"""Where marks are vowels and tones (Indian scripts and their kin) or make another letter (kana): no accents."""

NUKTAS = "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0c3c\u0cbc"
"""Dots below Indian letters: of the marks there, those that writers leave out."""

PLAIN = str.maketrans(
    {"ς": "σ", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ł": "l", "þ": "th"}
)
"""Lower-case letters that no decomposition makes plain, and what is written for them without their accent."""

SHORT_I = "и\u0306"
"""In Cyrillic й is a letter that everyone writes; its breve is no accent."""


def words_in(text: str) -> list[str]:
    """The words of a text: runs of letters, digits and their marks, with apostrophes inside."""
    return _word_pattern().findall(text)


def pieces_in(text: str) -> list[str]:
    """The runs of letters, digits and their marks; nothing else holds them together."""
    return [text] if text.isascii() and text.isalnum() else _piece_pattern().findall(text)


def fold(word: str) -> str:
    """Make spellings of one word alike: compatible forms, accents, apostrophes, possessive s and case go."""
    plain = lower(word).replace(SHORT_I, "й").translate(_unseen()).removesuffix("'s").replace("'", "")
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain.translate(PLAIN))


def compose(word: str) -> str:
    """Make spellings of one word alike that differ in nothing but how it is encoded, and in case: for stemmers."""
    return unicodedata.normalize("NFC", lower(word)).replace("ς", "σ")


def lower(word: str) -> str:
    """Decompose (NFKD) and lower, without the signs that are not seen; all apostrophes become straight."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKD", word).translate(_STRAIGHT).lower()


_STRAIGHT = dict.fromkeys(map(ord, IGNORED)) | dict.fromkeys(map(ord, APOSTROPHES), "'")


@cache
def _unseen() -> dict[int, None]:
    kept = re.compile(f"[{VOWEL_SIGNS}]")
    marks = (code for code in range(sys.maxunicode + 1) if _is(code, "M") and not kept.match(chr(code)))
    return dict.fromkeys([*marks, *map(ord, NUKTAS)])


@cache
def _word_pattern() -> re.Pattern[str]:
    letters = "".join(ranges("LMN")) + IGNORED
    return re.compile(f"[{letters}]+(?:[{APOSTROPHES}][{letters}]+)*")


@cache
def _piece_pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(ranges('LMN'))}]+")


def ranges(kinds: str) -> Iterator[str]:
    """The characters of some general categories (their first letters), as ranges inside a pattern's brackets."""
    for inside, codes in groupby(range(sys.maxunicode + 1), lambda code: _is(code, kinds)):
        if inside:
            run = list(codes)
            yield f"{chr(run[0])}-{chr(run[-1])}"


def _is(code: int, kinds: str) -> bool:
    return unicodedata.category(chr(code))[0] in kinds
