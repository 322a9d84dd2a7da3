"""Overlaps: how many shingles every two texts share, but for those that are too common to be counted."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes, sort_with_places
from plugins.syndication.comparing.postings import Offsets, Postings
from plugins.syndication.texts.tokens import mixed

# a shingle is common if counting it takes more pairs than this: a notice, a motto, a turn of phrase
_WORTH = 100
# pairs that are written out at a time: some 100 MB
_BATCH = 1 << 22
_WEIGHT = 20  # bits of a count: a million shingles
_FEWEST = 8


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Pairs i < j of `texts` texts as keys i * texts + j, in order, and how many shingles each shares (`met`).

    `common` says of each shingle of the postings whether it is too common to be counted here.
    """

    texts: int
    keys: Offsets
    met: Offsets
    common: NDArray[np.bool_]

    @property
    def pairs(self) -> tuple[Offsets, Offsets]:
        """The first and the second text of each pair."""
        return self.keys // max(self.texts, 1), self.keys % max(self.texts, 1)


@dataclass(frozen=True, slots=True, eq=False)
class _Sets:
    """The shingles that the very same texts hold, by set: one of them, how many they are, and how many texts."""

    shingles: Offsets
    weights: Offsets
    counts: Offsets


def count_overlaps(postings: Postings) -> Overlaps:
    """Count for every two texts the shingles that both hold, but for the common ones.

    Shingles that the very same texts hold, as those of one paragraph do, are counted as one that weighs as many; they
    are common if the pairs of these texts are more than 100 for each. Pairs that share fewer than 8, and less than a
    tenth of the shorter text, are left out.
    """
    sizes, texts = postings.sizes, len(postings.sizes)
    sets, set_of = _same_holders(postings)
    rare = sets.counts * (sets.counts - 1) // 2 <= _WORTH * sets.weights
    batches = [np.empty(0, np.int64)]
    batches += _written_out(postings, _Sets(sets.shingles[rare], sets.weights[rare], sets.counts[rare]), texts)
    packed = np.concatenate(batches)
    batches.clear()
    packed.sort()
    keys = packed >> _WEIGHT
    begins = np.flatnonzero(changes(keys))
    keys = keys[begins]
    packed &= (1 << _WEIGHT) - 1
    met = np.add.reduceat(packed, begins) if len(begins) else packed
    kept = (met >= _FEWEST) | (10 * met >= np.minimum(sizes[keys // max(texts, 1)], sizes[keys % max(texts, 1)]))
    return Overlaps(texts, keys[kept], met[kept], ~rare[set_of])


def _same_holders(postings: Postings) -> tuple[_Sets, Offsets]:
    """Bring the shingles together that the same texts hold, told by a sum of hashes; and give the set of each."""
    counts = postings.counts
    hashes = mixed(postings.holders.astype(np.uint64) + np.uint64(1))
    sums = np.add.reduceat(hashes, postings.begins[:-1]) if len(counts) else hashes
    ordered, low = sort_with_places(sums)
    first = changes(ordered >> np.uint64(low))
    shingles = (ordered & np.uint64((1 << low) - 1)).astype(np.int64)
    begins = np.flatnonzero(first)
    set_of = np.empty(len(shingles), dtype=np.int64)
    set_of[shingles] = np.cumsum(first) - 1
    weights = np.minimum(np.diff(begins, append=len(shingles)), (1 << _WEIGHT) - 1)
    return _Sets(shingles[begins], weights, counts[shingles[begins]]), set_of


def _written_out(postings: Postings, sets: _Sets, texts: int) -> Iterator[Offsets]:
    """Give each pair of the texts of each set as a key, with the set's weight in its low bits."""
    for count in np.unique(sets.counts).tolist():
        of_count = np.flatnonzero(sets.counts == count)
        one, other = np.triu_indices(count, 1)
        step = max(_BATCH // len(one), 1)
        for first in range(0, len(of_count), step):
            batch = of_count[first : first + step]
            places = postings.begins[sets.shingles[batch]][:, None] + np.arange(count)
            holders = postings.holders[places].astype(np.int64)
            keys = holders[:, one] * texts + holders[:, other]
            yield ((keys << _WEIGHT) | sets.weights[batch][:, None]).ravel()
