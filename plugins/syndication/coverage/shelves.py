"""Shelves: which captures tell one story, and which of them speaks for it."""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import stretches
from plugins.syndication.coverage.layout import Numbers


class Shelves:
    """Captures by story. The one of the most terms speaks for its story, the first of several.

    `story` is the first capture of the story of each capture, `speaks` says which captures speak.
    """

    def __init__(self, story: Numbers, sizes: Numbers) -> None:
        self.story = story
        self._order = np.lexsort((-sizes, self.story))
        self._counts = np.bincount(self.story)
        self._begins = np.cumsum(self._counts) - self._counts
        self.speaks: NDArray[np.bool_] = np.zeros(len(story), np.bool_)
        self.speaks[self._order[self._begins[self._counts > 0]]] = True

    def members(self, captures: Numbers, most: int) -> tuple[Numbers, Numbers]:
        """The first `most` captures of the story of each of these captures, and how many there are of each."""
        stories = self.story[captures]
        counts = np.minimum(self._counts[stories], most)
        return self._order[stretches(self._begins[stories], counts)], counts
