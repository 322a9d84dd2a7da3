"""Terms: what a text is indexed and searched by; theme/static/js/terms.js is the same pipeline for the query."""

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby

from plugins.lunr_search.stemmer import stem

PIPELINE = "newsfold-terms"
"""The name under which terms.js registers this pipeline with lunr.js."""

APOSTROPHES = "'’‘＇ʼʻ"
IGNORED = "\u00ad\u200c\u200d\u2060\ufeff"
"""Signs inside words that are not seen: soft hyphen, joiners, byte order mark."""

LONGEST_STEMMED = 40
"""Longer runs of letters are no English words; stemming them only costs time."""


def terms(text: str) -> list[str]:
    """List the terms of a text in its order, as often as they stand there.

    A word is a run of letters, digits and their marks, with apostrophes inside. It is folded (NFKD, no marks, no
    apostrophes, no possessive s, lower case), and ASCII words are stemmed. No word is left out: *US*, *WHO*, *IT* and
    *may* are words of the news; it is the query that passes over *the* and *of*.
    A letter that is newer than Python's Unicode tables parts words here, and may not in a newer browser.
    """
    return [term for word in _word_pattern().findall(text) for term in terms_of_word(word)]


@lru_cache(maxsize=1 << 17)
def terms_of_word(word: str) -> tuple[str, ...]:
    """Fold and stem one word; several terms where folding parts it (½ is 1 and 2)."""
    return tuple(map(_stem, re.findall(r"[^\W_]+", fold(word))))


def fold(word: str) -> str:
    """Make spellings of one word alike: compatible forms, accents, apostrophes, possessive s and case go."""
    decomposed = unicodedata.normalize("NFKD", word).translate(_folding())
    return decomposed.lower().removesuffix("'s").replace("'", "").replace("ς", "σ")


def _stem(word: str) -> str:
    return stem(word) if word.isascii() and len(word) <= LONGEST_STEMMED else word


@cache
def _folding() -> dict[int, str | None]:
    dropped: dict[int, str | None] = dict.fromkeys(code for code in range(sys.maxunicode + 1) if _is(code, "M"))
    return dropped | dict.fromkeys(map(ord, IGNORED)) | dict.fromkeys(map(ord, APOSTROPHES), "'")


@cache
def _word_pattern() -> re.Pattern[str]:
    letters = "".join(_ranges("LMN")) + IGNORED
    return re.compile(f"[{letters}]+(?:[{APOSTROPHES}][{letters}]+)*")


def _ranges(kinds: str) -> Iterator[str]:
    for inside, codes in groupby(range(sys.maxunicode + 1), lambda code: _is(code, kinds)):
        if inside:
            run = list(codes)
            yield f"{chr(run[0])}-{chr(run[-1])}"


def _is(code: int, kinds: str) -> bool:
    return unicodedata.category(chr(code))[0] in kinds
