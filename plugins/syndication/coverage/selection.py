"""Selection: of all captures that share words with one, those that are listed beside it."""

from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.index import Numbers
from plugins.syndication.coverage.nearness import Nearness
from plugins.syndication.coverage.ranking import best_of_each
from plugins.syndication.coverage.search import Likeness, Search, Shared, likeness
from plugins.syndication.coverage.shelves import Shelves

_MEASURED = 16
"""Of the stories that a capture's most telling terms bring up, as many are measured by all terms."""
_COPIES_LISTED = 3
"""Captures listed of one related story."""
_COPIES_MEASURED = 20


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of captures, with the likeness of each."""

    own: Numbers
    others: Numbers
    likeness: Likeness

    def at(self, places: Numbers) -> "Pairs":
        """The pairs that stand at these places."""
        return Pairs(self.own[places], self.others[places], self.likeness[places])


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Selects the most alike captures of at most `most` stories whose likeness reaches `floor`."""

    search: Search
    shelves: Shelves
    nearness: Nearness
    floor: float
    most: int

    def of(self, begin: int) -> tuple[Pairs, Shared]:
        """Select for as many captures as are searched at once, from `begin` on: pairs, best first, and what they share.

        Of each story a few captures are listed, so that hundreds of copies of one leave room for others.
        """
        told = self._told(begin)
        members, counts = self.shelves.members(told.others, _COPIES_MEASURED)
        pairs, shared = self._measured(begin, np.repeat(told.own, counts), members)
        alike = np.flatnonzero(np.round(pairs.likeness, 6) >= self.floor)
        # in order of number, which decides ties
        alike = alike[np.lexsort((pairs.others[alike], pairs.own[alike]))]
        story = pairs.own[alike] * len(self.shelves.story) + self.shelves.story[pairs.others[alike]]
        alike = np.sort(alike[best_of_each(story, pairs.likeness[alike], _COPIES_LISTED)])
        alike = alike[np.lexsort((pairs.others[alike], -np.round(pairs.likeness[alike], 6), pairs.own[alike]))]
        return pairs.at(alike), _kept(shared, alike, len(members))

    def _told(self, begin: int) -> Pairs:
        """Pairs with the captures that speak for the most alike stories."""
        pairs = Pairs(*self.search.brought_up(begin, self.floor))
        pairs = pairs.at(np.flatnonzero(self.shelves.story[pairs.own] != self.shelves.story[pairs.others]))
        parts = pairs.likeness * self.nearness.of(pairs.own, pairs.others)
        pairs = pairs.at(np.sort(best_of_each(pairs.own, parts, _MEASURED)))
        pairs, _ = self._measured(begin, pairs.own, pairs.others)
        pairs = pairs.at(np.flatnonzero(np.round(pairs.likeness, 6) >= self.floor))
        return pairs.at(best_of_each(pairs.own, pairs.likeness, self.most))

    def _measured(self, begin: int, own: Numbers, others: Numbers) -> tuple[Pairs, Shared]:
        shared = self.search.shared(begin, own, others)
        return Pairs(own, others, likeness(shared, len(own)) * self.nearness.of(own, others)), shared


def _kept(shared: Shared, pairs: Numbers, size: int) -> Shared:
    """What these of so many pairs share, numbered in their new order."""
    number = np.full(size, -1)
    number[pairs] = np.arange(len(pairs))
    new = number[shared.pair]
    kept = np.flatnonzero(new >= 0)
    return Shared(new[kept], shared.own[kept], shared.other[kept], shared.product[kept])
