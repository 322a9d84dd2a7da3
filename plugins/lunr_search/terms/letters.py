"""Letters: what a word is made of, and when two spellings are one; theme/search/terms.js has the same rules."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

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
    """The words of a text: runs of letters, digits and their marks, with apostrophes inside, these made straight."""
    return _WORD.findall(text if text.isascii() else text.translate(_word_signs()))


def pieces_in(text: str) -> list[str]:
    """The runs of letters, digits and their marks; nothing else holds them together."""
    return [text] if text.isascii() and text.isalnum() else text.translate(_piece_signs()).split()


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


_NO_LETTER = r"\x00-/:-@\[-`{-\x7f"
"""All of ASCII but letters and digits; what else is none has become a space where a word is looked for."""

_WORD = re.compile(f"[^{_NO_LETTER}]+(?:'[^{_NO_LETTER}]+)*")


class _Signs(dict[int, str | None]):
    """What each sign becomes in a translation, found out when it is first met: few of a million ever are."""

    def __init__(self, translated: Callable[[str], str | None]) -> None:
        self._translated = translated

    def __missing__(self, code: int) -> str | None:
        self[code] = translated = self._translated(chr(code))
        return translated


@cache
def _word_signs() -> _Signs:
    def translated(sign: str) -> str:
        if sign in IGNORED or _is(sign, "LMN"):
            return sign
        return "'" if sign in APOSTROPHES else " "

    return _Signs(translated)


@cache
def _piece_signs() -> _Signs:
    return _Signs(lambda sign: sign if _is(sign, "LMN") else " ")


@cache
def _unseen() -> _Signs:
    kept = re.compile(f"[{VOWEL_SIGNS}]")

    def translated(sign: str) -> str | None:
        return None if sign in NUKTAS or (_is(sign, "M") and not kept.match(sign)) else sign

    return _Signs(translated)


def _is(sign: str, kinds: str) -> bool:
    """Whether a sign is of one of some general categories, given by their first letters."""
    return unicodedata.category(sign)[0] in kinds
