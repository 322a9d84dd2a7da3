"""Surveys: all that is known of a collection's coverage, from which the next is made where little changed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.index import Index, no_index
from plugins.syndication.coverage.lists import Lists, no_lists
from plugins.syndication.coverage.nearness import Days, days_of
from plugins.syndication.coverage.rows import Numbers
from plugins.syndication.witness import Traits


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What is known of captures, by number: their traits, days and stories, the index of their terms, their lists.

    A story is named by the number of its first capture.
    """

    traits: Sequence[Traits]
    days: Days
    story: Numbers
    index: Index
    lists: Lists


def no_survey() -> Survey:
    """The survey of no captures."""
    return Survey((), days_of(()), np.empty(0, np.int64), no_index(), no_lists())
