"""Matches: which captures of a collection were there before, and what of them is the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.rows import missing
from plugins.syndication.witness import Traits


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """For each capture of now its number before, `GONE` where it was not there.

    By its `id` alone; by its `text`, if that is the same; by its `date`, if that is. `moved` is the number now of each
    of before; `left` are those of before whose text has another, or no, capture now.
    """

    id: Numbers
    text: Numbers
    date: Numbers
    moved: Numbers
    left: Sequence[Traits]

    @property
    def whole(self) -> bool:
        """Whether all is the same."""
        every = np.arange(len(self.moved))
        return np.array_equal(self.text, every) and np.array_equal(self.date, every)


def matched(before: Sequence[Traits], now: Sequence[Traits], was: Numbers, moved: Numbers, changed: Numbers) -> Match:
    """Match captures of which is known what they were before; others than the `changed` are as they were."""
    text, date = was.copy(), was.copy()
    for at in changed.tolist():
        if was[at] != GONE:
            one, other = before[was[at]], now[at]
            if one.digest != other.digest or one.title != other.title:
                text[at] = GONE
            if one.date != other.date:
                date[at] = GONE
    return Match(was, text, date, moved, [before[n] for n in missing(len(before), text).tolist()])


def nothing_before(size: int) -> Match:
    """The match of so many captures of which nothing is known."""
    new = np.full(size, GONE)
    return Match(new, new, new, np.empty(0, np.int64), ())
