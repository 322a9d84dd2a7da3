"""Repeats: the shingles that texts of many stories hold, which belong to none of them."""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.comparing.holders import Held
from plugins.syndication.texts.tokens import Hashes

STORIES = 4
"""What so many stories hold belongs to none of them."""

Mask = NDArray[np.bool_]


def are_repeated(held: Held, shingles: Hashes, stories: NDArray[np.int64]) -> Mask:
    """Say of shingles whether texts of many stories hold them; `stories` numbers the story of each text."""
    counts, texts = held.of(shingles)
    size = int(stories.max(initial=0)) + 1
    keys = distinct(np.repeat(np.arange(len(counts)), counts) * size + stories[texts])
    told: Mask = np.bincount(keys // size, minlength=len(counts)) >= STORIES
    return told


def among(shingles: Hashes, known: Hashes) -> Mask:
    """Say of shingles whether they are among those that are known, in order."""
    if not len(known):
        return np.zeros(len(shingles), np.bool_)
    found: Mask = known[np.minimum(np.searchsorted(known, shingles), len(known) - 1)] == shingles
    return found
