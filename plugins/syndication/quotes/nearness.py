"""Nearness: which captures report one matter, and so may quote one utterance."""

from collections.abc import Callable
from functools import cached_property

import numpy as np

from plugins.syndication.period import Period, period
from plugins.syndication.quotes.rows import NONE, Numbers

NEAR_DAYS = 4


class Nearness:
    """The captures near each one, by rank: those of its story, and related ones not known to be many days apart.

    `date` gives that of one by its rank. `story` has a number for the story of each capture, NONE for those alone;
    `related` are pairs of ranks, the one that lists the other as related, in the order of the second.
    """

    def __init__(self, date: Callable[[int], str], story: Numbers, related: Numbers):
        self._date, self.story, self.related = date, story, related
        self._known: dict[int, frozenset[int]] = {}
        self._periods: dict[int, Period | None] = {}
        self._by_story = np.argsort(story, kind="stable")
        self._stories = story[self._by_story]

    def of(self, rank: int) -> frozenset[int]:
        """The captures near one."""
        if rank not in self._known:
            self._known[rank] = frozenset(self._of(rank))
        return self._known[rank]

    def _of(self, rank: int) -> set[int]:
        begin, end = np.searchsorted(self.related[:, 1], (rank, rank + 1))
        others = {*self.related[begin:end, 0].tolist(), *self._lists(rank)}
        found = {other for other in others if self._within_days(rank, other)}
        if self.story[rank] != NONE:
            begin, end = np.searchsorted(self._stories, (self.story[rank], self.story[rank] + 1))
            found.update(self._by_story[begin:end].tolist())
        return found - {rank}

    def _lists(self, rank: int) -> list[int]:
        """The captures that are related to one."""
        begin, end = np.searchsorted(self._listing, (rank, rank + 1))
        others: list[int] = self.related[self._by_listing[begin:end], 1].tolist()
        return others

    @cached_property
    def _by_listing(self) -> Numbers:
        return np.argsort(self.related[:, 0], kind="stable")

    @cached_property
    def _listing(self) -> Numbers:
        first: Numbers = self.related[self._by_listing, 0]
        return first

    def _within_days(self, one: int, other: int) -> bool:
        a, b = self._when(one), self._when(other)
        return a is None or b is None or a.days_from(b) <= NEAR_DAYS

    def _when(self, rank: int) -> Period | None:
        if rank not in self._periods:
            self._periods[rank] = period(self._date(rank))
        return self._periods[rank]
