"""Shingles: the overlapping runs of a few words that two texts are measured by."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

_STEP = 0x9E3779B97F4A7C15
_LIMIT = 1 << 64


@dataclass(frozen=True)
class Hasher:
    """Turns words into 64-bit hashes that are the same in every run, each distinct word hashed once."""

    size: int = 5
    _known: dict[str, int] = field(default_factory=dict, repr=False)

    def words(self, words: Sequence[str]) -> Hashes:
        """Hash every word of a text, in order."""
        known = self._known
        for word in [word for word in set(words) if word not in known]:
            known[word] = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        return np.fromiter(map(known.__getitem__, words), dtype=np.uint64, count=len(words))

    def shingles(self, words: Sequence[str]) -> Hashes:
        """Hash every run of `size` words, in order; a text shorter than that is one run of what it has."""
        hashes = self.words(words)
        if not len(hashes):
            return hashes
        length = max(len(hashes) - self.size + 1, 1)
        mixed = np.zeros(length, dtype=np.uint64)
        factor = 1
        for offset in range(min(self.size, len(hashes))):
            factor = factor * _STEP % _LIMIT
            mixed += hashes[offset : offset + length] * np.uint64(factor)
        return mixed ^ (mixed >> np.uint64(31))
