"""Surveying: the coverage of a collection, made from what was known of it before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from plugins.captures.building import Each
from plugins.syndication.coverage.affected import affected
from plugins.syndication.coverage.index import renew as renew_index
from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.lists import Made, joined, sign
from plugins.syndication.coverage.lists import renew as renew_lists
from plugins.syndication.coverage.match import Match
from plugins.syndication.coverage.nearness import NO_DAY, Days, days_of
from plugins.syndication.coverage.places import Places, Spots, SpotShelf, spots_of
from plugins.syndication.coverage.rows import renew as renew_rows
from plugins.syndication.coverage.search import Search
from plugins.syndication.coverage.selection import Selection
from plugins.syndication.coverage.shelves import Shelves
from plugins.syndication.coverage.survey import Survey
from plugins.syndication.coverage.terms import Terms, terms_of
from plugins.syndication.coverage.terms import joined as joined_terms
from plugins.syndication.witness import Traits, Witness

Load = Callable[[Sequence[str]], Sequence[Witness]]
"""Gives the witnesses of these ids, in their order."""
_AT_ONCE = 256  # captures: enough that handing results over costs little, and that a bar moves


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a collection: captures in order of id, and what counts as related.

    `story` is the first capture of the story of each, by number; `load` gives the captures whose text is needed, `each`
    does many pieces of work, `shelf` keeps where terms stand.
    """

    traits: Sequence[Traits]
    story: Numbers
    floor: float
    most: int
    load: Load
    each: Each
    shelf: SpotShelf = field(default_factory=partial(SpotShelf, None))

    def terms(self, captures: Numbers) -> Terms:
        """The terms of some captures."""
        ids = [self.traits[capture].id for capture in captures.tolist()]
        blocks = [ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)]
        return joined_terms(list(self.each(lambda some: terms_of(self.load(some)), blocks, "captures taken apart")))


def survey(asked: Asked, before: Survey, match: Match) -> Survey:
    """Survey a collection of which something is known from before, maybe nothing; what comes of it is the same."""
    if match.whole and np.array_equal(asked.story, before.story):
        return before
    new = np.flatnonzero(match.text == GONE)
    found = asked.terms(new)
    rows = renew_rows(before.index.rows, match.text, found)
    shelves = Shelves(asked.story, rows.layout.sizes)
    index, changed, turned = renew_index(before.index, rows, match.text, shelves.speaks)
    after = replace(before, days=_days(asked.traits, match, before.days), story=shelves.story, index=index)
    redated = match.date == GONE
    hit = np.flatnonzero(affected(before, after, match, changed | redated, turned | redated, asked.floor))
    asked.shelf.keep(
        [asked.traits[capture] for capture in new.tolist()], spots_of(found), _gone(asked.traits, match.left)
    )
    spots = spots_of(found) if np.array_equal(hit, new) else _spots(asked, hit)
    made = _select(asked, after, shelves, hit, Places(index, hit, spots))
    kept = match.id.copy()
    kept[hit] = GONE
    lists = renew_lists(before.lists, kept, match.moved, made.lists)
    return replace(after, lists=lists, grounds=before.grounds.renewed(kept, made))


def _gone(now: Sequence[Traits], left: Sequence[Traits]) -> list[Traits]:
    """Those of some captures whose text none has now."""
    bodies = {one.digest for one in left}
    texts = {(one.digest, one.title) for one in now if one.digest in bodies}
    return [one for one in left if (one.digest, one.title) not in texts]


def _spots(asked: Asked, captures: Numbers) -> Spots:
    """Where the terms of some captures stand; only what is not kept is taken apart for it."""
    some = [asked.traits[capture] for capture in captures.tolist()]
    return asked.shelf.read(some, lambda missing: spots_of(asked.terms(captures[missing])))


def _days(traits: Sequence[Traits], match: Match, before: Days) -> Days:
    days = np.append(before, [[NO_DAY, NO_DAY]], axis=0)[match.date].astype(np.int32)  # GONE is the last
    new = np.flatnonzero(match.date == GONE)
    days[new] = days_of(traits[capture].date for capture in new.tolist())
    return days


def _select(asked: Asked, after: Survey, shelves: Shelves, captures: Numbers, places: Places) -> Made:
    """The lists of some captures."""
    index = after.index
    read = np.zeros(len(index.rows.words), np.bool_)
    entries = index.rows.layout.entries(captures)
    read[index.rows.numbers[entries[index.read[entries]]]] = True
    search = Search(index, index.holders(read))
    selection = Selection(search, shelves, after.days, asked.floor, asked.most)

    def of(some: Numbers) -> Made:
        at_once = range(0, len(some), search.at_once)
        found = joined([selection.of(some[at : at + search.at_once], places) for at in at_once])
        return sign(found, some, asked.traits)

    blocks = [captures[at : at + _AT_ONCE] for at in range(0, len(captures), _AT_ONCE)]
    return joined(list(asked.each(of, blocks, "lists of related coverage")))
