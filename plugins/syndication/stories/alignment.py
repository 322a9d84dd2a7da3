"""Alignment: which paragraph of a witness is which of the base."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

from plugins.syndication.stories.segment import words_of

Likeness = NDArray[np.float64]
Marks = NDArray[np.bool_]
# of the base and of the witness: the words of each paragraph as numbers, and the paragraphs that are matched
Words = tuple[list[list[int]], list[list[int]]]
Taken = tuple[set[int], set[int]]

# two paragraphs that share less of their words (Indel's likeness: twice the common ones by all) are not the same
_ALIKE = 0.45
# a paragraph of five words or more of which another has all but some 15 % is a part that was parted from it or joined
_HELD = 0.85
_HELD_WORDS = 5
# it joins a block that has not matched most of its words yet; common words are matched by chance, so not all are free
_FREE = 0.5
# out of order, where no neighbour speaks for it, a paragraph is the same only if well over half of it agrees
_MOVED = 0.6
_SAME = 1.0
# sums of worth that differ by less differ by rounding
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring paragraphs of the base and of the witness, counted from 0, that are the same; mostly one each.

    `moved` says that it stands out of order.
    """

    base: tuple[int, ...]
    witness: tuple[int, ...]
    moved: bool = False


def align(base: Sequence[str], witness: Sequence[str]) -> list[Block]:
    """Match paragraphs, in the order of the witness.

    First those in order, so that the most words agree (Needleman and Wunsch 1970, without a price for gaps); then those
    with the same words out of order, as moved. Matches in order take the neighbours that a witness parted from them or
    joined to them. Last come the most alike of those left over, as moved.
    """
    if not base or not witness:
        return []
    words = _numbered(base, witness)
    likeness, held = _likeness(base, witness, words)
    pairs = _in_order(likeness * _weights(base, witness))
    taken = ({b for b, _ in pairs}, {w for _, w in pairs})
    moved = _best(likeness, _SAME, taken)
    blocks = [_grown(b, w, words, held, taken) for b, w in pairs]
    moved += _best(likeness, _MOVED, taken)
    blocks += [Block((b,), (w,), moved=True) for b, w in moved]
    return sorted(blocks, key=lambda block: block.witness)


def _numbered(base: Sequence[str], witness: Sequence[str]) -> Words:
    """The words of each paragraph as numbers, the same number for the same word."""
    number: dict[str, int] = {}
    ours, theirs = (
        [[number.setdefault(word, len(number)) for word in _words(text)] for text in texts] for texts in (base, witness)
    )
    return ours, theirs


@lru_cache(maxsize=1 << 9)
def _words(text: str) -> tuple[str, ...]:
    """The folded words of a paragraph; a base has the same ones for each of its witnesses."""
    return tuple(words_of(text.casefold()))


def _likeness(base: Sequence[str], witness: Sequence[str], words: Words) -> tuple[Likeness, Marks]:
    """How alike the words of every two paragraphs are (0 to 1), and whether the longer holds the shorter."""
    a, b = words
    alike = process.cdist(a, b, scorer=Indel.normalized_similarity, dtype=np.float64)
    a_sizes, b_sizes = np.array([len(words) for words in a]), np.array([len(words) for words in b])
    shorter = np.minimum.outer(a_sizes, b_sizes)
    in_common = alike * np.add.outer(a_sizes, b_sizes) / 2
    held = (shorter >= _HELD_WORDS) & (in_common >= _HELD * shorter)
    # what is held counts as barely alike, since a long paragraph holds the words of many a short one
    likeness = np.where(alike >= _ALIKE, alike, np.where(held, _ALIKE, 0.0))
    # paragraphs without a word are alike only if they are the same
    for at in np.flatnonzero(a_sizes == 0).tolist():
        likeness[at] = [float(base[at] == other) for other in witness]
    return likeness, held


def _weights(base: Sequence[str], witness: Sequence[str]) -> Likeness:
    sizes = [np.array([len(text) + 1 for text in texts], dtype=np.float64) for texts in (base, witness)]
    return np.minimum.outer(*sizes)


def _in_order(worth: Likeness) -> list[tuple[int, int]]:
    """Find the matches in order whose worth adds up to the most."""
    rows, columns = worth.shape
    best = np.zeros((rows + 1, columns + 1))
    for row in range(rows):
        best[row + 1, 1:] = np.maximum.accumulate(np.maximum(best[row, 1:], best[row, :-1] + worth[row]))
    found: list[tuple[int, int]] = []
    row, column = rows, columns
    while row and column:
        if best[row, column] <= best[row - 1, column] + _TINY:
            row -= 1
        elif best[row, column] <= best[row, column - 1] + _TINY:
            column -= 1
        else:
            row, column = row - 1, column - 1
            found.append((row, column))
    return found[::-1]


def _grown(b: int, w: int, words: Words, held: Marks, taken: Taken) -> Block:
    """Add to a match the free neighbours on either side that it holds in words that it has not matched yet."""
    block = ([b], [w])
    growing = True
    while growing:
        growing = False
        for side, holds in ((0, held), (1, held.T)):
            for at in (block[side][0] - 1, block[side][-1] + 1):
                if not 0 <= at < len(words[side]) or at in taken[side] or not holds[at, block[1 - side]].any():
                    continue
                grown = sorted([*block[side], at])
                wider = (grown, block[1]) if side == 0 else (block[0], grown)
                if _in_common(wider, words) - _in_common(block, words) >= _FREE * len(words[side][at]):
                    taken[side].add(at)
                    block, growing = wider, True
    return Block(tuple(block[0]), tuple(block[1]))


def _in_common(block: tuple[list[int], list[int]], words: Words) -> int:
    """How many words both sides of a block have in one order."""
    ours, theirs = ([word for at in block[side] for word in words[side][at]] for side in (0, 1))
    return LCSseq.similarity(ours, theirs)


def _best(likeness: Likeness, least: float, taken: Taken) -> list[tuple[int, int]]:
    """Match what is left one to one, the most alike first."""
    rows, columns = np.nonzero(likeness >= least)
    order = np.lexsort((columns, rows, -likeness[rows, columns]))
    found: list[tuple[int, int]] = []
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row not in taken[0] and column not in taken[1]:
            found.append((row, column))
            taken[0].add(row)
            taken[1].add(column)
    return found
