"""Variants: the wordings of one utterance, and where each differs from the first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.stories.spelling import spelling_key

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_APOSTROPHES = str.maketrans("’`", "''")
_LONG_CUT = 6
_ELLIPSIS = "…"

_NO_SPACE_AFTER = re.compile(r"(?:^|[\s“‘«(\[„])\Z")
_NO_SPACE_BEFORE = re.compile(r"\Z|[^\w“‘«(\[„…]")

How = Literal["same", "added", "cut", "gap", "elided"]


class Piece(NamedTuple):
    """A stretch of a wording: as in the first wording, its own, or what it leaves out of the first.

    A gap is the space between what it leaves out and its neighbours; the wording itself has none there.
    Where a page may not show words, a piece is `elided` and says how many.
    """

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
        return "".join(piece.text for piece in self.pieces if piece.how not in ("cut", "gap"))


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
    """Tell `other` by its differences from `first`, word by word; a longer cut is an ellipsis.

    What stands instead of other words follows them, and all neighbours are apart by a space.
    """
    a, b = list(_WORD.finditer(first)), list(_WORD.finditer(other))
    found: list[Piece] = []
    done = 0  # how much of `other` is told
    for ours, theirs in _changes([_folded_word(word[0]) for word in a], [_folded_word(word[0]) for word in b]):
        end = b[theirs.start].start() if theirs.start < len(b) else len(other)
        before = b[theirs.start - 1].end() if theirs.start else 0
        since = first[a[ours.start - 1].end() if ours.start else 0 : a[ours.start].start()] if ours else ""
        if not theirs and since.strip() != other[before:end].strip():
            end = before  # what is left out ends a sentence, and the mark stands behind it
        found.append(Piece("same", other[done:end]))
        done = end
        if ours:
            cut = first[a[ours.start].start() : a[ours.stop - 1].end()]
            found.append(Piece("cut", _ELLIPSIS if len(ours) > _LONG_CUT else cut))
        if theirs:
            done = b[theirs.stop - 1].end()
            found.append(Piece("added", other[end:done]))
    return tuple(_spaced([*found, Piece("same", other[done:])]))


def _changes(ours: Sequence[str], theirs: Sequence[str]) -> Iterable[tuple[range, range]]:
    """Which words are left out, and which stand there instead, either of them none."""
    cut, added = range(0), range(0)
    for code in Indel.opcodes(ours, theirs):
        if code.tag != "equal":
            cut = range(cut.start if cut else code.src_start, code.src_end)
            added = range(added.start if added else code.dest_start, code.dest_end)
        elif cut or added:
            yield cut, added
            cut, added = range(0), range(0)
    if cut or added:
        yield cut, added


def _spaced(found: Iterable[Piece]) -> Iterable[Piece]:
    """Pieces that are not empty, with a gap where words would run together."""
    kept = [piece for piece in found if piece.text]
    for at, piece in enumerate(kept):
        before = kept[at - 1] if at else None
        if (
            before
            and "cut" in (before.how, piece.how)
            and not _NO_SPACE_AFTER.search(before.text)
            and not _NO_SPACE_BEFORE.match(piece.text)
        ):
            yield Piece("gap", " ")
        yield piece


def _shown(words: str) -> str:
    """Without the comma that leads on to the narrator."""
    return words.rstrip(" ,")


def _captures(group: Sequence[Quotation]) -> int:
    return len({one.capture for one in group})


def _folded(words: str) -> tuple[str, ...]:
    return tuple(_folded_word(word) for word in _WORD.findall(words))


def _folded_word(word: str) -> str:
    return word.casefold().translate(_APOSTROPHES)


def _spelled(words: str, english: bool) -> list[str]:
    return [spelling_key(word, english) for word in _WORD.findall(words)]
