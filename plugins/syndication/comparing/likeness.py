"""Likeness: how alike texts are, for very many pairs at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.overlap import Overlaps


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """How alike the texts of pairs are, from 0 to 1, by keys i * texts + j (i < j) in order; other pairs are not."""

    texts: int
    keys: NDArray[np.int64]
    values: NDArray[np.float64]

    def sum(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Sum over all pairs across two groups that share no text."""
        pairs = np.array(one)[:, None], np.array(other)
        keys = (np.minimum(*pairs) * self.texts + np.maximum(*pairs)).ravel()
        at = np.minimum(np.searchsorted(self.keys, keys), max(len(self.keys) - 1, 0))
        return float(self.values[at[self.keys[at] == keys]].sum()) if len(self.keys) else 0.0


def likeness_of(overlaps: Overlaps, sizes: NDArray[np.int64], measured: Mapping[tuple[int, int], float]) -> Likeness:
    """Take the containment of the pairs that were measured, and of others the share of shingles that was counted."""
    one, other = overlaps.pairs
    counted = overlaps.met / np.maximum(np.minimum(sizes[one], sizes[other]), 1)
    known = np.array([i * overlaps.texts + j for i, j in measured], dtype=np.int64)
    keys = np.concatenate((overlaps.keys, known))
    values = np.concatenate((counted, np.fromiter(measured.values(), np.float64, len(measured))))
    order = np.argsort(keys, kind="stable")
    # of one pair twice the measured value stands last
    last = np.append(keys[order][1:] != keys[order][:-1], True)[: len(keys)]
    return Likeness(overlaps.texts, keys[order][last], np.round(values[order][last], 9))
