"""Likeness: how alike groups of texts are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import fsum

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.comparing.postings import Postings


@dataclass(frozen=True, eq=False)
class Likeness:
    """How alike any two texts (i < j) are, from 0 to 1: by what was measured of them, or the share of shingles.

    The shingles of a pair are counted when it is asked for: most pairs that are ever asked for are measured ones.
    """

    postings: Postings
    measured: Mapping[tuple[int, int], float]
    _held: dict[int, NDArray[np.int32]] = field(default_factory=dict, repr=False)

    def sum(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Sum over all pairs across two groups that share no text."""
        return fsum(value for text in one for value in self._beside(text, other))

    def _beside(self, text: int, others: Sequence[int]) -> list[float]:
        found = [self.measured.get((text, one) if text < one else (one, text)) for one in others]
        if None not in found:
            return [value for value in found if value is not None]
        held = self._of(text)
        self._flags[held] = True
        shares = [self._share(text, one) if value is None else value for one, value in zip(others, found, strict=True)]
        self._flags[held] = False
        return shares

    def _share(self, text: int, other: int) -> float:
        """The share of the shingles of one of two texts, the smaller one, that both hold, those of the first marked."""
        smaller = min(self.postings.sizes[text], self.postings.sizes[other])
        return int(np.count_nonzero(self._flags[self._of(other)])) / max(int(smaller), 1)

    @cached_property
    def _flags(self) -> NDArray[np.bool_]:
        return np.zeros(len(self.postings.begins), dtype=np.bool_)

    def _of(self, text: int) -> NDArray[np.int32]:
        """The shared shingles of a text, each once, in order."""
        if text not in self._held:
            self._held[text] = distinct(self.postings.of(text)[0])
        return self._held[text]
