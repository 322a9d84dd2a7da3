"""Matches: which captures of a collection were there before, and what of them is the same."""

from collections.abc import Sequence

import numpy as np

from plugins.syndication.coverage.rows import GONE, Numbers
from plugins.syndication.witness import Traits


class Match:
    """For each capture of now its number before, `GONE` where it was not there.

    By its `id` alone; by its `text`, if that is the same; by its `date`, if that is. `moved` is the number now of each
    of before; `whole` says whether all is the same.
    """

    def __init__(self, before: Sequence[Traits], now: Sequence[Traits]) -> None:
        numbers = {one.id: number for number, one in enumerate(before)}
        self.id: Numbers = np.array([numbers.get(one.id, GONE) for one in now], dtype=np.int64)
        self.moved: Numbers = np.full(len(before), GONE)
        self.moved[self.id[self.id != GONE]] = np.flatnonzero(self.id != GONE)
        self.text, self.date = self.id.copy(), self.id.copy()
        for at, (number, one) in enumerate(zip(self.id.tolist(), now, strict=True)):
            if number != GONE:
                was = before[number]
                if one.digest != was.digest or one.title != was.title:
                    self.text[at] = GONE
                if one.date != was.date:
                    self.date[at] = GONE
        every = np.arange(len(before))
        self.whole = np.array_equal(self.text, every) and np.array_equal(self.date, every)
