"""Shingles: the overlapping runs of a few words that texts are measured by (Broder 1997)."""

import numpy as np

from plugins.syndication.texts.tokens import Hashes, mixed

_STEP = 0x9E3779B97F4A7C15
_LIMIT = 1 << 64


def shingles(words: Hashes, size: int) -> Hashes:
    """Hash every run of `size` words of a text, in order; a text shorter than that is one run of what it has."""
    length = max(len(words) - size + 1, min(len(words), 1))
    sums = np.zeros(length, dtype=np.uint64)
    factor = 1
    for offset in range(min(size, len(words))):
        factor = factor * _STEP % _LIMIT
        sums += words[offset : offset + length] * np.uint64(factor)
    return mixed(sums)
