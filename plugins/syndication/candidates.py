"""Candidates: the few pairs of texts that are worth measuring, found through the rare shingles they share."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.arrays import distinct, stretches
from plugins.syndication.postings import Postings

Numbers = NDArray[np.int64]
Pairs = Numbers
"""Pairs of texts by their numbers (i < j), a row each, in order."""

# what more texts hold is common: a notice, a motto, a story that everybody carried
_RARE = 50
# meetings that are counted at a time: some 100 MB
_BATCH = 1 << 22


def candidates(postings: Postings, containment: float, shared: int | None = None) -> Pairs:
    """Find the pairs of texts of which one may hold the share `containment` of the shorter.

    No pair that does is lost. Most meet in shingles that at most 50 texts hold, which are counted for all pairs; what
    they can share in common ones beside is added. Who shares half of what is needed in common shingles is looked up
    by these, but for the commonest, up to half of that half. (The prefix filter of set similarity joins, Chaudhuri et
    al. 2006, for the overlap coefficient.) So what thousands of texts repeat is hardly ever looked up.

    Where `shared` is given, pairs that share so many rare shingles are found as well.
    """
    sizes = postings.sizes
    texts = len(sizes)
    common = np.bincount(postings.holders[np.repeat(postings.counts > _RARE, postings.counts)], minlength=texts)
    found = [np.empty(0, dtype=np.int64)]
    for keys, met in _rare_meetings(postings, texts):
        one, other = keys // texts, keys % texts
        needed = containment * np.minimum(sizes[one], sizes[other]) - np.minimum(common[one], common[other])
        found.append(keys[met >= (needed if shared is None else np.minimum(needed, shared))])
    for text in np.flatnonzero((common > 0) & (common >= containment / 2 * sizes)).tolist():
        others = _look_up(postings, text, sizes, containment / 4)
        found.append(np.minimum(others, text) * texts + np.maximum(others, text))
    keys = distinct(np.concatenate(found))
    return np.stack((keys // max(texts, 1), keys % max(texts, 1)), axis=1)


def _rare_meetings(postings: Postings, texts: int) -> Iterator[tuple[Numbers, Numbers]]:
    """Give the pairs that share rare shingles, as i * texts + j, in order, and how many each shares, batch by batch."""
    counts = postings.counts
    ends = np.repeat(postings.begins[1:], counts)
    rest = np.where(np.repeat(counts <= _RARE, counts), ends - np.arange(len(ends)) - 1, 0)
    work = np.concatenate(([0], np.cumsum(rest[postings.slots])))[postings.firsts]
    first = 0
    while first < texts:
        last = max(first + 1, int(np.searchsorted(work, work[first] + _BATCH, "right")) - 1)
        slots = distinct(postings.slots[postings.firsts[first] : postings.firsts[last]])
        lengths = rest[slots]
        others = postings.holders[stretches(slots.astype(np.int64) + 1, lengths)]
        keys = np.repeat(postings.holders[slots].astype(np.int64), lengths) * texts + others
        yield np.unique(keys, return_counts=True)
        first = last


def _look_up(postings: Postings, text: int, sizes: Numbers, spared: float) -> Numbers:
    """Find who shares many common shingles with a text, the commonest left out, up to `spared` of the text."""
    held = distinct(postings.of(text)[0])
    counts = postings.counts[held]
    sought = held[np.argsort(-counts, kind="stable")][int(spared * sizes[text]) : int((counts > _RARE).sum())]
    holders = [postings.holders[postings.begins[one] : postings.begins[one + 1]] for one in sought.tolist()]
    met = np.bincount(np.concatenate(holders or [postings.holders[:0]]), minlength=len(sizes))
    met[text] = 0
    return np.flatnonzero((met > 0) & (met >= np.floor(spared * np.minimum(sizes[text], sizes))))
