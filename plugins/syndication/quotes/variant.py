"""Variants: the wordings of one utterance, and where each differs from the first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.stories.spelling import spelling_key

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]+|\s+")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_APOSTROPHES = str.maketrans("’`", "''")
_LONG_CUT = 6
_ELLIPSIS = "…"

How = Literal["same", "added", "cut"]


class Piece(NamedTuple):
    """A stretch of a wording: as in the first wording, its own, or what it leaves out of the first."""

    how: How
    text: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording with those who print it: `differs` is "" for the first, else "spelling" or "words"."""

    pieces: tuple[Piece, ...]
    quotations: tuple[Quotation, ...]
    differs: Literal["", "spelling", "words"] = ""

    @property
    def words(self) -> str:
        """The wording as it is printed."""
        return "".join(piece.text for piece in self.pieces if piece.how != "cut")


def variants_of(quotations: Iterable[Quotation], english: bool = True) -> tuple[Variant, ...]:
    """The wordings of an utterance, those in which only punctuation and case differ as one; the most printed first."""
    groups: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in sorted(quotations, key=lambda one: one.place):
        groups[_folded(quotation.words)].append(quotation)
    ordered = sorted(groups.items(), key=lambda pair: (-_captures(pair[1]), -len(pair[0]), pair[0]))
    if not ordered:
        return ()
    first = _shown(ordered[0][1][0].words)
    found = [Variant((Piece("same", first),), tuple(ordered[0][1]))]
    for _, group in ordered[1:]:
        words = _shown(group[0].words)
        alike = _spelled(first, english) == _spelled(words, english)
        found.append(Variant(pieces(first, words), tuple(group), "spelling" if alike else "words"))
    return tuple(found)


def pieces(first: str, other: str) -> tuple[Piece, ...]:
    """Tell `other` by its differences from `first`, word by word; a longer cut is an ellipsis."""
    a, b = _TOKEN.findall(first), _TOKEN.findall(other)
    keys = [[token.casefold().translate(_APOSTROPHES) for token in tokens] for tokens in (a, b)]
    found: list[Piece] = []
    for code in Indel.opcodes(*keys):
        ours, theirs = a[code.src_start : code.src_end], b[code.dest_start : code.dest_end]
        if code.tag == "equal":
            found.append(Piece("same", "".join(theirs)))
        elif theirs:
            found.append(Piece("added" if _WORD.search("".join(theirs)) else "same", "".join(theirs)))
        elif len(_WORD.findall("".join(ours))) > _LONG_CUT:
            found.append(Piece("cut", _ELLIPSIS))
        elif _WORD.search("".join(ours)):
            found.append(Piece("cut", "".join(ours)))
    return tuple(_joined(found))


def _joined(found: Sequence[Piece]) -> Iterable[Piece]:
    """Neighbours of one kind as one; a space between two changes of one kind belongs to them."""
    joined: list[Piece] = []
    for piece in found:
        if len(joined) > 1 and joined[-1].text.isspace() and joined[-2].how == piece.how == "added":
            space = joined.pop().text
            joined[-1] = Piece(piece.how, joined[-1].text + space + piece.text)
        elif joined and piece.how == "cut" and joined[-1].how == "added":
            joined.insert(-1, piece)  # what is left out stands before what stands there instead
        elif joined and joined[-1].how == piece.how:
            joined[-1] = Piece(piece.how, joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined


def _shown(words: str) -> str:
    """Without the comma that leads on to the narrator."""
    return words.rstrip(" ,")


def _captures(group: Sequence[Quotation]) -> int:
    return len({one.capture for one in group})


def _folded(words: str) -> tuple[str, ...]:
    return tuple(word.casefold().translate(_APOSTROPHES) for word in _WORD.findall(words))


def _spelled(words: str, english: bool) -> list[str]:
    return [spelling_key(word, english) for word in _WORD.findall(words)]
