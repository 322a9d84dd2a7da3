"""Listing: related coverage as it was measured, made into what people decided."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import digest
from plugins.syndication.coverage.coverage import Coverage, Neighbour
from plugins.syndication.decisions.settled import Settled

LISTED = ("update", "excerpt", "related")
"""The decided relations that put a pair on the lists; what one outlet repeats is no coverage."""

Numbers = NDArray[np.int64]


class Measured(Protocol):
    """Coverage as it was measured, by id: see `Related`."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[str]: ...
    def __getitem__(self, id: str) -> Coverage: ...
    def ids(self, id: str) -> list[str]:
        """The captures related to one, best first."""

    def shows(self, id: str) -> bytes:
        """A digest of all that the coverage of a capture depends on."""

    def pairs(self) -> tuple[Numbers, Numbers]:
        """The numbers, in order of id, of the two captures of each pair."""


class Listed(Mapping[str, Coverage]):
    """The lists by id, without what people say is unrelated, copies of either included, and with what they relate.

    `story` names the story of a member. What was not measured to be alike stands at the end, by id, with no likeness
    and resting on no words.
    """

    def __init__(self, measured: Measured, story: Mapping[str, str], settled: Settled) -> None:
        self._measured, self._story = measured, story
        self._unrelated: defaultdict[str, set[str]] = defaultdict(set)
        self._related: defaultdict[str, set[str]] = defaultdict(set)
        for (a, b), (kind, _) in settled.relations.items():
            for one, other in ((a, b), (b, a)):
                if kind == "unrelated":
                    self._unrelated[story.get(one, one)].add(story.get(other, other))
                elif kind in LISTED:
                    self._related[one].add(other)

    def __len__(self) -> int:
        return len(self._measured)

    def __iter__(self) -> Iterator[str]:
        return iter(self._measured)

    def __getitem__(self, id: str) -> Coverage:
        measured = self._measured[id]
        if not self._decided(id):
            return measured
        near = {one.id: one for one in measured.neighbours}
        return Coverage(id, tuple(near.get(other) or Neighbour(other, 0.0) for other in self.ids(id)))

    def ids(self, id: str) -> list[str]:
        """The captures on the list of one, in their order."""
        near = self._measured.ids(id)
        if not self._decided(id):
            return near
        related, unrelated = self._related.get(id, set()), self._unrelated.get(self._of(id), set())
        kept = [other for other in near if other in related or self._of(other) not in unrelated]
        return [*kept, *sorted(related.difference(kept))]

    @cached_property
    def by_id(self) -> Mapping[str, Sequence[str]]:
        """The captures on all lists, as `ids` gives those of one: for all of them many times as fast."""
        ids = list(self._measured)
        one, other = self.pairs()
        order = np.argsort(one, kind="stable")
        near = [ids[number] for number in other[order].tolist()]
        ends = np.cumsum(np.bincount(one, minlength=len(ids))).tolist()
        return {id: near[begin:end] for id, begin, end in zip(ids, [0, *ends], ends, strict=False)}

    def shows(self, id: str) -> bytes:
        """A digest of all that the list of a capture depends on: where two are the same, so is the list."""
        shown = self._measured.shows(id)
        return digest(shown, self.ids(id)) if self._decided(id) else shown

    def pairs(self) -> tuple[Numbers, Numbers]:
        """The numbers, in order of id, of the two captures of each pair: the one that has a list, and the other."""
        one, other = self._measured.pairs()
        if not self._related and not self._unrelated:
            return one, other
        ids = list(self._measured)
        number = {id: n for n, id in enumerate(ids)}
        decided = [n for n, id in enumerate(ids) if self._decided(id)]
        kept = ~np.isin(one, decided)
        more = [(n, number[near]) for n in decided for near in self.ids(ids[n])]
        rows = np.array(more, np.int64).reshape(-1, 2)
        return np.concatenate((one[kept], rows[:, 0])), np.concatenate((other[kept], rows[:, 1]))

    def _of(self, id: str) -> str:
        return self._story.get(id, id)

    def _decided(self, id: str) -> bool:
        return id in self._related or self._of(id) in self._unrelated
