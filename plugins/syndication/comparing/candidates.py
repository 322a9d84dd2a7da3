"""Candidates: the few pairs of texts that are worth measuring."""

import numpy as np

from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.comparing.overlap import Overlaps
from plugins.syndication.comparing.postings import Offsets, Postings

Pairs = Offsets
"""Pairs of texts by their numbers (i < j), a row each, in order."""

# .55 * 100 is a little more than 55, which must not lose a pair
_ROUNDING = 1e-9


def candidates(postings: Postings, overlaps: Overlaps, containment: float) -> Pairs:
    """Find the pairs of texts of which one may hold the share `containment` (.2 or more) of the shorter.

    No pair that does is lost. What two share is counted but for common shingles; what they can share of these
    beside is added. Who shares half of what is needed in common shingles is looked up by these, but for the commonest,
    up to half of that half. (The prefix filter of set similarity joins, Chaudhuri et al. 2006, for the overlap
    coefficient.) So what thousands of texts repeat is hardly ever looked up.
    """
    sizes, texts = postings.sizes, overlaps.texts
    counts = np.where(overlaps.common, postings.counts, 0)
    common = np.bincount(postings.holders[np.repeat(overlaps.common, postings.counts)], minlength=texts)
    one, other = overlaps.pairs
    needed = containment * np.minimum(sizes[one], sizes[other]) - np.minimum(common[one], common[other]) - _ROUNDING
    found = [overlaps.keys[overlaps.met >= needed]]
    for text in np.flatnonzero((common > 0) & (common >= containment / 2 * sizes)).tolist():
        others = _look_up(postings, counts, text, containment / 4)
        found.append(np.minimum(others, text) * texts + np.maximum(others, text))
    keys = distinct(np.concatenate(found))
    return np.stack((keys // max(texts, 1), keys % max(texts, 1)), axis=1)


def _look_up(postings: Postings, counts: Offsets, text: int, spared: float) -> Offsets:
    """Find who shares many common shingles with a text, the commonest left out, up to `spared` of the text.

    `counts` says how many texts hold each common shingle, and 0 of all others.
    """
    sizes = postings.sizes
    held = distinct(postings.of(text)[0])
    held = held[counts[held] > 0]
    sought = held[np.argsort(-counts[held], kind="stable")][int(spared * sizes[text]) :]
    holders = [postings.holders[postings.begins[one] : postings.begins[one + 1]] for one in sought.tolist()]
    met = np.bincount(np.concatenate(holders or [postings.holders[:0]]), minlength=len(sizes))
    met[text] = 0
    return np.flatnonzero((met > 0) & (met >= np.floor(spared * np.minimum(sizes[text], sizes))))
