"""Matches: the captures of a collection beside those that were known of it before."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.relations.register import NONE, Mask, Numbers
from plugins.syndication.witness import Traits


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """Captures by number, in order of id: for each where it was before (`was`), and whether nothing of it changed.

    `moved` says of each of before where it is now. `NONE` stands for nowhere.
    """

    was: Numbers
    same: Mask
    moved: Numbers

    @property
    def gone(self) -> Numbers:
        """The captures of before that are not there any more."""
        return np.flatnonzero(self.moved == NONE)

    @property
    def changed(self) -> Numbers:
        """The captures that are new, or not as before."""
        return np.flatnonzero(~self.same)


def match(before: Sequence[Traits], after: Sequence[Traits]) -> Match:
    """Match captures by id."""
    numbers = {one.id: number for number, one in enumerate(before)}
    was = np.array([numbers.get(one.id, NONE) for one in after], np.int64)
    same = np.array([at != NONE and before[at] == one for one, at in zip(after, was.tolist(), strict=True)], np.bool_)
    moved = np.full(len(before), NONE)
    moved[was[was != NONE]] = np.flatnonzero(was != NONE)
    return Match(was, same, moved)
