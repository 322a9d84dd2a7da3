"""Terms: the words that the matter of a capture is told by, and how much each of them is told."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.coverage.common_words import is_common
from plugins.syndication.texts.tokens import Hashes, Places, mixed, tokens
from plugins.syndication.witness import Witness

_IN_TITLE = 3.0
_IN_OPENING = 2.0
_OPENING_WORDS = 100
_SIXTEENTHS = 16
_MOST_TOLD = 127
_AT_ONCE = 16  # captures: as many as numpy takes together the fastest
_CASED = 0x3000  # no script beyond has capitals that news is written in
_HIRAGANA_END = 0x30A0
_GAP = "\n\n"
_MIX = np.uint64(3)


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The distinct terms of captures, in order of capture and then by hash; `sizes` says how many each capture has.

    `told` says how much each is told, in sixteenths, `starts` and `ends` where it first stands in the capture's
    `text_of`, `names` whether it is written as a name or a figure: with a capital or a digit wherever the body has it.
    """

    sizes: NDArray[np.int64]
    hashes: Hashes
    told: NDArray[np.uint8]
    starts: Places
    ends: Places
    names: NDArray[np.bool_]


def text_of(witness: Witness) -> str:
    """The text that the places of terms refer to."""
    return f"{witness.body}{_GAP}{witness.title}"


def terms_of(witnesses: Sequence[Witness]) -> Terms:
    """Take the terms of captures: words of two letters or more, and pairs of ideographs, which stand for words.

    Pairs of hiragana do not: they are grammar; nor do common words. A term is told 1 + ln of how often it stands
    (Salton and Buckley 1988). In the headline it counts three times, at the opening as often, and less the later it
    stands: news says first what matters. An apostrophe divides words, so that a name and its genitive are one term.
    What is found of a capture does not depend on the others.
    """
    return joined([_some(witnesses[at : at + _AT_ONCE]) for at in range(0, len(witnesses), _AT_ONCE)])


def joined(parts: Sequence[Terms]) -> Terms:
    """The terms of several stretches of captures as those of one."""
    columns = (field.name for field in fields(Terms))
    return Terms(*(np.concatenate([getattr(part, name) for part in parts or [_some(())]]) for name in columns))


def _some(witnesses: Sequence[Witness]) -> Terms:
    texts = [text_of(witness) for witness in witnesses]
    begins = np.cumsum([0, *(len(text) + len(_GAP) for text in texts[:-1])])
    text = _GAP.join(texts)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    found = _words(text, codes)
    capture = np.searchsorted(begins, found.starts, side="right") - 1
    starts = found.starts - begins[capture]
    in_body = starts < np.array([len(witness.body) for witness in witnesses])[capture]
    counts = np.where(in_body, _by_place(capture), _IN_TITLE)
    order, first = _grouped(capture, found.hashes)
    one = order[first]
    told = 1 + np.log(np.add.reduceat(counts[order], first)) if len(first) else np.empty(0)
    small = in_body & ~_begins_names()[np.minimum(codes[found.starts], _CASED)]
    # a headline may capitalise all, so it makes no name
    names = in_body[one] & ~np.logical_or.reduceat(small[order], first) if len(first) else np.empty(0, np.bool_)
    tells = ~is_common(found.hashes[one])
    one = one[tells]
    ends = found.ends - begins[capture]
    return Terms(
        np.bincount(capture[one], minlength=len(witnesses)),
        found.hashes[one],
        np.minimum(np.rint(told[tells] * _SIXTEENTHS), _MOST_TOLD).astype(np.uint8),
        starts[one].astype(np.int32),
        ends[one].astype(np.int32),
        names[tells],
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    hashes: Hashes
    starts: Places
    ends: Places


def _words(text: str, codes: NDArray[np.uint32]) -> _Words:
    found = tokens(text.replace("’", " ").replace("'", " "))
    hashes, ends = found.hashes, found.ends
    long = ends - found.starts > 1
    at = np.flatnonzero(~long[:-1] & ~long[1:] & (ends[:-1] == found.starts[1:]))  # only ideographs stand so close
    kana = (codes[found.starts[at]] < _HIRAGANA_END) & (codes[found.starts[at + 1]] < _HIRAGANA_END)
    at = at[~kana]
    if len(at):
        pairs = mixed(hashes[at] * _MIX + hashes[at + 1])
        hashes, ends = hashes.copy(), ends.copy()
        hashes[at], ends[at], long[at] = pairs, found.ends[at + 1], True
    return _Words(hashes[long], found.starts[long], ends[long])


def _by_place(capture: NDArray[np.int64]) -> NDArray[np.float64]:
    """What each word counts by its place in its capture."""
    every = np.arange(len(capture))
    place = every - np.searchsorted(capture, capture)
    return 1 + _IN_OPENING * np.exp(-place / _OPENING_WORDS)


def _grouped(capture: NDArray[np.int64], hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Order words by capture, hash and place; and say where in that order each term of each capture begins.

    All three go into one number, which sorts the fastest; some 47 bits of the hash are left, enough for a few captures.
    """
    bits = np.uint64(len(hashes).bit_length())
    head = np.uint64(_AT_ONCE.bit_length())
    keys = (capture.astype(np.uint64) << (np.uint64(64) - head)) | (hashes >> (head + bits) << bits)
    keys |= np.arange(len(hashes), dtype=np.uint64)
    keys.sort()
    order = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    keys >>= bits
    return order, np.flatnonzero(changes(keys))


@cache
def _begins_names() -> NDArray[np.bool_]:
    letters = map(chr, range(_CASED + 1))
    return np.array([letter.isupper() or letter.istitle() or letter.isdigit() for letter in letters])
