"""Candidates: the few pairs of texts that are worth comparing, found through the rare shingles they share."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.shingles import Hashes

Numbers = NDArray[np.int64]
Pairs = Numbers
"""Pairs of texts by their numbers (i < j), a row each, in order."""

# what more texts hold is common: a notice, a motto, a story that everybody carried
_RARE = 50
# so many common runs of five are some 16 words, half of what a listed pair shares at the least
_SHARED = 12


def candidates(texts: Sequence[Hashes], containment: float) -> Pairs:
    """Find the pairs of texts, each a sorted set of shingles, that share enough to be compared.

    No pair that reaches `containment` is lost: every text is looked up by its shingles that at most 50 texts hold, and
    by all others but the commonest, up to half the share it needs, so that the shorter of such a pair meets the longer
    in the other half at the least. (The prefix filter of set similarity joins, Chaudhuri et al. 2006, for the overlap
    coefficient.) Any other pair is found if it meets in 12 shingles that one of the two is looked up by. What thousands
    of texts repeat is hardly ever looked up. One text is counted at a time: hundreds of copies meet in little memory.
    """
    sizes = np.array([len(text) for text in texts], dtype=np.int64)
    found = [np.empty(0, dtype=np.int64)]
    if sizes.sum():
        postings = _post(texts, sizes)
        for at in np.flatnonzero(sizes).tolist():
            met = postings.meetings(at, containment / 2)
            needed = np.minimum(containment / 2 * np.minimum(sizes[at], sizes), _SHARED)
            others = np.flatnonzero((met > 0) & (met >= needed))
            others = others[others != at]
            found.append(np.minimum(others, at) * len(texts) + np.maximum(others, at))
    keys = np.unique(np.concatenate(found))
    return np.stack((keys // max(len(texts), 1), keys % max(len(texts), 1)), axis=1)


@dataclass(frozen=True, slots=True)
class _Postings:
    """Who holds which shingle: `owners` by shingle, from `starts` on as many as `counts` say.

    `shingles` lists for each text, from `firsts` on, its shingles by number, the commonest first.
    """

    owners: Numbers
    starts: Numbers
    counts: Numbers
    shingles: Numbers
    firsts: Numbers

    def meetings(self, text: int, spared: float) -> Numbers:
        """Count in how many of the shingles that a text is looked up by it meets each text, itself included."""
        held = self.shingles[self.firsts[text] : self.firsts[text + 1]]
        counts = self.counts[held]
        skipped = min(int(len(held) * spared), int(np.count_nonzero(counts > _RARE)))
        sought = held[skipped : np.count_nonzero(counts > 1)]
        starts, ends = self.starts[sought], self.starts[sought] + self.counts[sought]
        holders = [self.owners[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
        return np.bincount(np.concatenate(holders or [self.owners[:0]]), minlength=len(self.firsts) - 1)


def _post(texts: Sequence[Hashes], sizes: Numbers) -> _Postings:
    shingles = np.concatenate(texts)
    owners = np.repeat(np.arange(len(texts)), sizes)
    order = np.lexsort((owners, shingles))
    shingles, owners = shingles[order], owners[order]
    begins = np.concatenate(([True], shingles[1:] != shingles[:-1]))
    starts = np.flatnonzero(begins)
    counts = np.diff(np.concatenate((starts, [len(shingles)])))
    numbers = np.cumsum(begins) - 1
    by_text = np.lexsort((-counts[numbers], owners))
    return _Postings(owners, starts, counts, numbers[by_text], np.concatenate(([0], np.cumsum(sizes))))
