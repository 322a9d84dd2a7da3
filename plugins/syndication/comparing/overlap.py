"""Overlaps: how many shingles every two texts share, but for those that are too common to be counted."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes, sort_with_places
from plugins.syndication.comparing.postings import Offsets, Postings
from plugins.syndication.texts.tokens import mixed

# a shingle that more texts hold is common: a notice, a motto, a turn of phrase
MANY = 64
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

    Shingles are common that more than 64 texts hold. Those that the very same texts hold, as those of one paragraph do,
    are counted as one that weighs as many. Pairs that share too few are left out: see `tells`.
    """
    sizes, texts = postings.sizes, len(postings.sizes)
    batches = [np.empty(0, np.int64)]
    batches += _written_out(postings, _same_holders(postings), texts)
    packed = np.concatenate(batches)
    batches.clear()
    packed.sort()
    keys = packed >> _WEIGHT
    begins = np.flatnonzero(changes(keys))
    keys = keys[begins]
    packed &= (1 << _WEIGHT) - 1
    met = np.add.reduceat(packed, begins) if len(begins) else packed
    kept = tells(met, np.minimum(sizes[keys // max(texts, 1)], sizes[keys % max(texts, 1)]))
    return Overlaps(texts, keys[kept], met[kept], postings.counts > MANY)


def tells(met: Offsets, smaller: Offsets) -> NDArray[np.bool_]:
    """Say of pairs whether they share enough to tell anything: 8 shingles, or a tenth of the smaller text."""
    kept: NDArray[np.bool_] = (met >= _FEWEST) | (10 * met >= smaller)
    return kept


def _same_holders(postings: Postings) -> _Sets:
    """Bring the shingles together that are not common and that the same texts hold, told by a sum of hashes."""
    counts = postings.counts
    hashes = mixed(postings.holders.astype(np.uint64) + np.uint64(1))
    rare = np.flatnonzero(counts <= MANY)
    sums = np.add.reduceat(hashes, postings.begins[:-1])[rare] if len(counts) else hashes
    ordered, places = sort_with_places(sums)
    begins = np.flatnonzero(changes(ordered))
    weights = np.minimum(np.diff(begins, append=len(ordered)), (1 << _WEIGHT) - 1)
    shingles = rare[places[begins]]
    return _Sets(shingles, weights, counts[shingles])


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
