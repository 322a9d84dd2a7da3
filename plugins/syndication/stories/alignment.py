"""Alignment: which paragraph of a witness is which of the base."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

Likeness = NDArray[np.float64]
Marks = NDArray[np.bool_]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# two paragraphs that share less of their words (Indel's likeness: twice the common ones by all) are not the same
_ALIKE = 0.45
# a paragraph of five words or more of which another has all but some 15 % is a part that was parted from it or joined
_HELD = 0.85
_HELD_WORDS = 5
# out of order, where no neighbour speaks for it, a paragraph is the same only if well over half of it agrees
_MOVED = 0.6
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

    First those in order, so that the most words agree (Needleman and Wunsch 1970, without a price for gaps), with the
    neighbours that a witness parted from them or joined to them; then the most alike of those left over, as moved.
    """
    if not base or not witness:
        return []
    likeness, held = _likeness(base, witness)
    pairs = list(_in_order(likeness * _weights(base, witness)))
    blocks: list[Block] = []
    taken = ({b for b, _ in pairs}, {w for _, w in pairs})
    for b, w in pairs:
        block = _grown(Block((b,), (w,)), held, taken)
        taken[0].update(block.base)
        taken[1].update(block.witness)
        blocks.append(block)
    likeness[sorted(taken[0]), :] = 0
    likeness[:, sorted(taken[1])] = 0
    blocks += [Block((b,), (w,), moved=True) for b, w in _best(likeness)]
    return sorted(blocks, key=lambda block: block.witness)


def _likeness(base: Sequence[str], witness: Sequence[str]) -> tuple[Likeness, Marks]:
    """How alike the words of every two paragraphs are (0 to 1), and whether the longer holds the shorter."""
    number: dict[str, int] = {}
    a, b = (
        [[number.setdefault(word, len(number)) for word in _WORD.findall(text.casefold())] for text in texts]
        for texts in (base, witness)
    )
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


def _grown(block: Block, held: Marks, taken: tuple[set[int], set[int]]) -> Block:
    """Add to a match the free neighbours on either side that it holds."""
    base, witness = [*block.base], [*block.witness]
    growing = True
    while growing:
        growing = False
        for at in (base[0] - 1, base[-1] + 1):
            if 0 <= at < held.shape[0] and at not in taken[0] and held[at, witness].any():
                base, growing = sorted([*base, at]), True
        for at in (witness[0] - 1, witness[-1] + 1):
            if 0 <= at < held.shape[1] and at not in taken[1] and held[base, at].any():
                witness, growing = sorted([*witness, at]), True
    return Block(tuple(base), tuple(witness))


def _best(left: Likeness) -> list[tuple[int, int]]:
    """Match what is left one to one, the most alike first."""
    rows, columns = np.nonzero(left >= _MOVED)
    order = np.lexsort((columns, rows, -left[rows, columns]))
    found: dict[int, int] = {}
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        if row not in found and column not in found.values():
            found[row] = column
    return list(found.items())
