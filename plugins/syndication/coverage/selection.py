"""Selection: of all captures that share words with one, those that are listed beside it."""

from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.lists import MEASURED, Lists, Made, Table, unsigned
from plugins.syndication.coverage.nearness import Days, nearness
from plugins.syndication.coverage.places import Places
from plugins.syndication.coverage.ranking import best_of_each
from plugins.syndication.coverage.reasons import weightiest
from plugins.syndication.coverage.search import WHOLE, Products, Search
from plugins.syndication.coverage.shelves import Shelves

MILLION = 1_000_000
_COPIES_LISTED = 3
"""Captures listed of one related story."""
_COPIES_MEASURED = 20


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of captures, the first of each by its place among those asked for, with what it is worth in millionths."""

    own: Numbers
    others: Numbers
    value: Numbers

    def at(self, places: Numbers) -> "Pairs":
        """The pairs that stand at these places."""
        return Pairs(self.own[places], self.others[places], self.value[places])


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Selects the most alike captures of at most `most` stories whose likeness reaches `floor`."""

    search: Search
    shelves: Shelves
    days: Days
    floor: float
    most: int

    def of(self, captures: Numbers, places: Places) -> Made:
        """Select for some captures, whose words stand at `places`; at most as many as are searched at once.

        Of each story a few captures are listed, so that hundreds of copies of one leave room for others.
        """
        asked = self._asked(captures)
        told = self._told(captures, asked)
        members, counts = self.shelves.members(told.others, _COPIES_MEASURED)
        pairs = self._measured(captures, np.repeat(told.own, counts), members)
        # in order of number, which decides ties
        pairs = pairs.at(np.lexsort((pairs.others, pairs.own)))
        story = pairs.own * len(self.shelves.story) + self.shelves.story[pairs.others]
        pairs = pairs.at(np.sort(best_of_each(story, pairs.value, _COPIES_LISTED)))
        pairs = pairs.at(np.lexsort((pairs.others, -pairs.value, pairs.own)))
        shared = self.search.shared(captures, pairs.own, pairs.others)
        words, best = weightiest(shared, len(pairs.own))
        lists = Lists(
            _table(asked.own, asked.others, len(captures)),
            _table(asked.own, asked.value, len(captures)),
            np.bincount(pairs.own, minlength=len(captures)).astype(np.int32),
            pairs.others.astype(np.int32),
            pairs.value.astype(np.int32),
            words,
            unsigned(len(captures)),
        )
        return Made(lists, *places.of(best))

    def _asked(self, captures: Numbers) -> Pairs:
        """Pairs with the captures that speak for the likeliest stories."""
        own, others, parts = self.search.brought_up(captures, self.floor)
        apart = np.flatnonzero(self.shelves.story[captures[own]] != self.shelves.story[others])
        own, others = own[apart], others[apart]
        pairs = Pairs(own, others, worth(self.days, captures[own], others, parts[apart]))
        return pairs.at(best_of_each(pairs.own, pairs.value, MEASURED))

    def _told(self, captures: Numbers, asked: Pairs) -> Pairs:
        """Pairs with the captures that speak for the most alike stories."""
        pairs = self._measured(captures, asked.own, asked.others)
        return pairs.at(best_of_each(pairs.own, pairs.value, self.most))

    def _measured(self, captures: Numbers, own: Numbers, others: Numbers) -> Pairs:
        """The pairs that are alike enough, measured by all terms."""
        products = self.search.products(captures, own, others)
        pairs = Pairs(own, others, worth(self.days, captures[own], others, products))
        return pairs.at(np.flatnonzero(pairs.value >= round(self.floor * MILLION)))


def worth(days: Days, captures: Numbers, others: Numbers, products: Products) -> Numbers:
    """The likeness of pairs of captures in millionths, of which their dates leave more or less."""
    return np.rint(products / WHOLE * nearness(days, captures, others) * MILLION).astype(np.int64)


def _table(own: Numbers, values: Numbers, size: int) -> Table:
    """The values of each capture, which stand in order, as rows."""
    table: Table = np.full((size, MEASURED), GONE, np.int32)
    table[own, np.arange(len(own)) - np.searchsorted(own, own)] = values
    return table
