"""Surveys: all that is known of a collection's coverage, from which the next is made where little changed."""

from dataclasses import dataclass, replace

import numpy as np

from plugins.syndication.coverage.column import based
from plugins.syndication.coverage.concordance import concordance
from plugins.syndication.coverage.grounds import Grounds, no_grounds
from plugins.syndication.coverage.index import Index, no_index
from plugins.syndication.coverage.layout import Layout, Numbers
from plugins.syndication.coverage.lists import Lists, no_lists
from plugins.syndication.coverage.nearness import Days, days_of


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What is known of captures, by number: their days and stories, the index of their terms, their lists.

    A story is named by the number of its first capture.
    """

    days: Days
    story: Numbers
    index: Index
    lists: Lists
    grounds: Grounds


def no_survey() -> Survey:
    """The survey of no captures."""
    return Survey(days_of(()), np.empty(0, np.int64), no_index(), no_lists(), no_grounds())


def packed(found: Survey) -> Survey:
    """The same survey with all values in the base of their columns: each row in its place, no word that none holds."""
    index, rows, every = found.index, found.index.rows, np.arange(len(found.story))
    entries = rows.layout.entries(every)
    held = np.flatnonzero(rows.held)
    words = held[np.argsort(rows.words[held])]
    moved = np.zeros(len(rows.words), np.int32)
    moved[words] = np.arange(len(words))
    numbers, read = moved[rows.numbers.whole()[entries]], index.read.whole()[entries]
    rows = replace(
        rows,
        words=rows.words[words],
        held=rows.held[words],
        named=rows.named[words],
        layout=_packed(rows.layout),
        numbers=based(numbers),
        told=based(rows.told.whole()[entries]),
        names=based(rows.names.whole()[entries]),
    )
    index = replace(
        index,
        rows=rows,
        stories=index.stories[words],
        weights=based(index.weights.whole()[entries]),
        read=based(read),
        concordance=concordance(numbers, read, len(words)),
    )
    grounds, told = found.grounds, found.grounds.layout.entries(every)
    grounds = Grounds(
        _packed(grounds.layout), based(grounds.places.whole()[told]), based(grounds.lengths.whole()[told])
    )
    return replace(found, index=index, grounds=grounds)


def _packed(layout: Layout) -> Layout:
    return Layout(np.arange(len(layout), dtype=np.int32), np.concatenate(([0], np.cumsum(layout.sizes))))
