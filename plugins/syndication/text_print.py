"""Prints: texts as the measures see them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.shingles import Hasher, Hashes
from plugins.syndication.witness import Witness

# an opening is its first 60 shingles, some 64 words: two or three paragraphs of a wire report, which tell its lead
_OPENING = 60
# with fewer words than this outside its quotations, a text has no shingle or two there to be measured by
_ENOUGH_NARRATION = 8


@dataclass(frozen=True)
class Print:
    """A witness's text as the measure sees it: sets of shingles, each taken when first asked for."""

    witness: Witness
    hasher: Hasher

    @cached_property
    def full(self) -> Hashes:
        """The shingles of the whole text."""
        return np.unique(self.hasher.shingles(self.witness.words))

    @cached_property
    def narration(self) -> Hashes:
        """The shingles outside quotations; a text with next to no words there is measured by all of them."""
        return np.unique(self._narrated)

    @cached_property
    def opening(self) -> Hashes:
        """The shingles that open the narration."""
        return np.unique(self._narrated[:_OPENING])

    @cached_property
    def places(self) -> tuple[Hashes, NDArray[np.int64]]:
        """The shingles of the whole text with repetitions, sorted, and the place of each in it, counted in words."""
        hashes = self.hasher.shingles(self.witness.words)
        order = np.argsort(hashes, kind="stable")
        return hashes[order], order

    @cached_property
    def _narrated(self) -> Hashes:
        narrated = self.witness.narration
        return self.hasher.shingles(narrated if len(narrated) >= _ENOUGH_NARRATION else self.witness.words)
