"""Candidates: the few pairs of texts that are worth comparing, found through the rare shingles they share."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.shingles import Hashes

Pair = tuple[int, int]
Numbers = NDArray[np.int64]
Marks = NDArray[np.bool_]

_RARE = 50
_SHARED = 12


def candidates(texts: Sequence[Hashes], containment: float) -> list[Pair]:
    """Find the pairs (i < j, ordered) of texts, each a sorted set of shingles, that share enough to be compared.

    No pair that reaches `containment` is lost: every text is looked up by its shingles that at most 50 texts hold, and
    of the others by all but the commonest, up to half the share it needs, so that such a pair meets in the other half
    at the least. (The prefix filter of set similarity joins, Chaudhuri et al. 2006, for the overlap coefficient.) Any
    other pair is found if it meets in 12 shingles. What thousands of texts repeat is hardly ever looked up.
    """
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    if not sizes.sum():
        return []
    shingles = np.concatenate(texts)
    owners = np.repeat(np.arange(len(texts)), sizes)
    order = np.lexsort((owners, shingles))
    shingles, owners = shingles[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], shingles[1:] != shingles[:-1])))
    counts = np.diff(np.concatenate((starts, [len(shingles)])))
    probing = _probing(owners, np.repeat(counts, counts), sizes, containment / 2)
    met = [_NONE, *_rare_pairs(owners, starts, counts, len(texts))]
    met += _common_pairs(owners, starts, counts, probing, len(texts))
    keys, meetings = np.unique(np.concatenate(met), return_counts=True)
    a, b = keys // len(texts), keys % len(texts)
    enough = meetings >= np.minimum(containment / 2 * np.minimum(sizes[a], sizes[b]), _SHARED)
    return list(zip(a[enough].tolist(), b[enough].tolist(), strict=True))


_NONE: Numbers = np.empty(0, dtype=np.int64)


def _probing(owners: Numbers, frequency: Numbers, sizes: Numbers, spared: float) -> Marks:
    """Mark the postings that their text is looked up by: all but its commonest, a share of `spared` at most."""
    by_text = np.lexsort((-frequency, owners))
    rank = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    probing = np.empty(len(owners), dtype=np.bool_)
    probing[by_text] = rank >= np.repeat(np.floor(sizes * spared), sizes)
    return probing


def _rare_pairs(owners: Numbers, starts: Numbers, counts: Numbers, texts: int) -> Iterator[Numbers]:
    """Pair, as `low * texts + high`, all owners of each shingle that few texts hold."""
    ends = np.repeat(starts + counts, counts)
    at = np.flatnonzero(np.repeat((counts > 1) & (counts <= _RARE), counts))
    for step in range(1, _RARE):
        at = at[at + step < ends[at]]
        if not len(at):
            return
        yield owners[at] * texts + owners[at + step]


def _common_pairs(owners: Numbers, starts: Numbers, counts: Numbers, probing: Marks, texts: int) -> Iterator[Numbers]:
    """Pair, as `low * texts + high`, the owners of each common shingle with those that are looked up by it."""
    for group in np.flatnonzero(counts > _RARE):
        postings = slice(starts[group], starts[group] + counts[group])
        holders, seekers = owners[postings], owners[postings][probing[postings]]
        for seeker in seekers:
            # two seekers meet once, when the lower one seeks
            others = holders[(holders > seeker) | ((holders < seeker) & ~probing[postings])]
            yield np.minimum(others, seeker) * texts + np.maximum(others, seeker)
