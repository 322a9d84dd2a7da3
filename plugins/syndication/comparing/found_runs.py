"""Found runs: the stretches of words that two texts of a comparison share, by what is known of them already."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.comparison import Comparison
from plugins.syndication.comparing.runs import Run, shared_shingles
from plugins.syndication.witness import Bearer

_NONE, _SEVERAL = -1, -2


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """The shingles of a text that others hold too, by number, with their places, and which of them it repeats."""

    numbers: NDArray[np.intp]
    places: NDArray[np.int32]
    repeated: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class RunFinder:
    """Finds the shared runs of captures of a comparison: those of `runs.shared_runs`, without reading the texts again.

    Two texts share a run where shingles that both hold stand in the same order in both. Where one repeats itself, or
    is so short that its shingles are not posted, all shingles are looked at.
    """

    comparison: Comparison
    _texts: dict[int, _Shared] = field(default_factory=dict, repr=False)

    def of(self, one: Bearer, other: Bearer) -> tuple[Run, ...]:
        """The runs of the first text that the other holds, longest first, then in order."""
        i, j = self.comparison.number[one.id], self.comparison.number[other.id]
        few, size = min(self.comparison.prints[i].words, self.comparison.prints[j].words), self.comparison.size
        if i == j:
            return (Run(0, 0, few),) if few >= size else ()
        if few < self.comparison.least:
            return self._looked_up(i, j) if few >= size else ()
        ours, theirs = self._shared(i), self._shared(j)
        self._place[theirs.numbers] = theirs.places
        self._place[theirs.repeated] = _SEVERAL
        there = self._place[ours.numbers]
        self._place[theirs.numbers] = _NONE
        hits = (there != _NONE).nonzero()[0]
        if not len(hits):
            return ()
        if len(theirs.repeated) and there[hits].min() == _SEVERAL:
            return self._looked_up(i, j)
        return _joined(ours.places[hits], there[hits], size)

    def _looked_up(self, i: int, j: int) -> tuple[Run, ...]:
        prints = self.comparison.prints
        return tuple(shared_shingles(prints[i].shingles, prints[j].shingles, self.comparison.size))

    def _shared(self, text: int) -> _Shared:
        if text not in self._texts:
            postings = self.comparison.postings
            numbers, places = postings.of(text)
            fresh = postings.fresh[postings.starts[text] :][places]
            self._texts[text] = _Shared(numbers.astype(np.intp), places.astype(np.int32), np.unique(numbers[~fresh]))
        return self._texts[text]

    @cached_property
    def _place(self) -> NDArray[np.int32]:
        """For each shingle, its place in the text that is looked for; none between two searches."""
        return np.full(len(self.comparison.postings.begins), _NONE, dtype=np.int32)


def _joined(at: NDArray[np.int32], there: NDArray[np.int32], size: int) -> tuple[Run, ...]:
    """Join shingles to runs, by their places in either text; what a run has already is in no later one."""
    ends = ((at[1:] - at[:-1] != 1) | (there[1:] - there[:-1] != 1)).nonzero()[0] + 1
    bounds = [0, *ends.tolist(), len(at)]
    runs: list[Run] = []
    free = 0
    for first, end in pairwise(bounds):
        start, other = int(at[first]), int(there[first])
        late = max(free - start, 0)
        if late < end - first:
            runs.append(Run(start + late, other + late, end - first - late + size - 1))
            free = runs[-1].at + runs[-1].words
    return tuple(sorted(runs, key=lambda run: -run.words))
