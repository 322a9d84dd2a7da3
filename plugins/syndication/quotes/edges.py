"""Edges: pairs of quotations that say the same, and how many words they share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.quotes.inverted import Entries
from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.rows import Numbers, Rows
from plugins.syndication.quotes.utterance import same_speaker
from plugins.syndication.quotes.wording import Wordings, common_words

_NEAR_WORDS, _FAR_WORDS = 4, 7
_NAMELESS_NEAR_WORDS, _NAMELESS_FAR_WORDS = 6, 10
_HELD, _NAMELESS_HELD = 0.75, 0.85
_OVERLAP_WORDS, _OVERLAP = 10, 0.5
_WORD_FOR_WORD, _FAR_WORD_FOR_WORD, _SAME = 8, 12, 0.9
_NEIGHBOURS = 3

Pairs = NDArray[np.int64]
"""Pairs of rows, the lower one first, as rows of two numbers; each pair once, in order."""


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """Pairs of rows and how many words the two share, in the order of pairs."""

    pairs: Pairs
    shared: Numbers

    def chosen(self, some: NDArray[np.bool_]) -> "Edges":
        """Those edges of which `some` is true."""
        return Edges(self.pairs[some], self.shared[some])

    def touching(self, rows: Numbers) -> NDArray[np.bool_]:
        """Of each edge, whether one of its two ends is among rows."""
        return np.asarray(np.isin(self.pairs, rows).any(axis=1))

    def connected(self, rows: Numbers) -> Numbers:
        """All rows that hang together with these, and these, in order."""
        found = np.unique(rows)
        while True:
            ends = self.pairs[self.touching(found)]
            more = np.union1d(found, ends)
            if len(more) == len(found):
                return found
            found = more

    def with_others(self, others: "Edges") -> "Edges":
        """These and others, of which none is among these."""
        pairs = np.concatenate((self.pairs, others.pairs))
        order = np.lexsort((pairs[:, 1], pairs[:, 0]))
        return Edges(pairs[order], np.concatenate((self.shared, others.shared))[order])


def no_edges() -> Edges:
    """Edges of nothing."""
    return Edges(np.empty((0, 2), np.int64), np.empty(0, np.int64))


def candidates(runs: Entries, keys: NDArray[np.uint64]) -> Pairs:
    """Pairs of rows that share a run of words; `keys` are those of the speakers of all rows.

    Of many rows with one run each is paired with a few next to it, and with a few next to it of its speaker: those of
    one utterance hang together.
    """
    values, rows = runs
    found = [np.empty((0, 2), np.int64)]
    order = np.lexsort((rows, values))
    found += _next_to(order, rows, values)
    order = np.lexsort((rows, keys[rows], values))
    found += _next_to(order, rows, values, keys[rows])
    return unique_pairs(np.concatenate(found))


def unique_pairs(pairs: Pairs) -> Pairs:
    """Pairs in order, each once."""
    lower, higher = np.minimum(*pairs.T), np.maximum(*pairs.T)
    packed = np.unique((lower << 32) | higher)
    return np.stack((packed >> 32, packed & 0xFFFFFFFF), axis=1)


def _next_to(order: Numbers, rows: Numbers, *columns: NDArray[np.uint64]) -> list[Pairs]:
    """Pairs of the rows that stand next to each other in this order and agree in all columns."""
    row, agreeing = rows[order], [column[order] for column in columns]
    found = []
    for step in range(1, _NEIGHBOURS + 1):
        same = row[:-step] != row[step:]
        for column in agreeing:
            same &= column[:-step] == column[step:]
        found.append(np.stack((row[:-step][same], row[step:][same]), axis=1))
    return found


def scored(
    pairs: Pairs,
    rows: Rows,
    quotations: Mapping[int, Quotation],
    words: Callable[[Numbers], Wordings],
    near: Nearness,
) -> Edges:
    """The pairs of which the two are of one utterance; `words` gives those of rows, in the order of rows."""
    used = np.unique(pairs)
    said = words(used)
    places = np.searchsorted(used, pairs)
    likely = _may_be_one(pairs, rows.sizes, rows.keys)
    hashes: dict[int, list[int]] = {}
    shared = []
    pairs, places, ranks = pairs[likely], places[likely].tolist(), rows.ranks(pairs[likely]).tolist()
    for (a, b), (at, other), (rank, second) in zip(pairs.tolist(), places, ranks, strict=True):
        for place in (at, other):
            if place not in hashes:
                hashes[place] = said.of(place).tolist()
        are_near = rank == second or second in near.of(rank)
        shared.append(_alike(quotations[a], quotations[b], hashes[at], hashes[other], are_near))
    every = Edges(pairs, np.array(shared, np.int64))
    return every.chosen(every.shared > 0)


def _alike(one: Quotation, other: Quotation, words: list[int], others: list[int], near: bool) -> int:
    """How many words two quotations share, if enough for one utterance, or else 0."""
    known = bool(one.speaker.key and other.speaker.key)
    agree = not known or same_speaker(one.speaker, other.speaker)
    shorter = min(len(words), len(others))
    least = (_NEAR_WORDS, _FAR_WORDS) if known else (_NAMELESS_NEAR_WORDS, _NAMELESS_FAR_WORDS)
    if shorter < least[not near]:
        return 0
    shared = common_words(words, others)
    if not agree:
        enough = near or shared >= _FAR_WORD_FOR_WORD
        return shared if enough and word_for_word(shared, len(words), len(others)) else 0
    held = shared >= (_HELD if known and one.capture != other.capture else _NAMELESS_HELD) * shorter
    overlaps = near and known and shared >= max(_OVERLAP_WORDS, _OVERLAP * shorter)
    return shared if held or overlaps else 0


def word_for_word(shared: int, size: int, other: int) -> bool:
    """Whether so much is the same that two are one utterance although two speakers are named."""
    return shared >= max(_WORD_FOR_WORD, _SAME * max(size, other))


def _may_be_one(pairs: Pairs, sizes: Numbers, keys: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Leave out pairs of two speakers (0 is nobody) that differ in length too much to be word for word the same."""
    one, other = pairs.T
    agree = (keys[one] == keys[other]) | (keys[one] == 0) | (keys[other] == 0)
    shorter, longer = np.minimum(sizes[one], sizes[other]), np.maximum(sizes[one], sizes[other])
    return np.asarray(agree | ((shorter >= _SAME * longer) & (longer >= _WORD_FOR_WORD)))
