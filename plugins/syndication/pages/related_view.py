"""Related views: the coverage related to a post, as its page lists it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from plugins.captures.post import Post
from plugins.keeping.coding import NOTHING, digest, joint
from plugins.syndication.coverage.coverage import Neighbour
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import Grouping
from plugins.syndication.kind import Kind
from plugins.syndication.relations.pairing import Pair
from plugins.syndication.relations.relation import one_outlet
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.versions import version_word
from plugins.syndication.witness import traits_of


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related post, what it rests on (`because`, nothing where people alone relate the two), and what people decided.

    `version` says which version of one outlet's page an update is: "earlier version", "later version" or, where dates
    do not tell, "another version". `copies` counts the other outlets that carry the same text.
    """

    article: Post
    outlet: str
    shown_date: str
    kind: Kind
    because: tuple[str, ...]
    version: str = ""
    copies: int = 0
    decided: str = ""


class RelatedLists:
    """The related coverage of posts, as their pages list it, each list made when it is asked for.

    There is one view for each related story: its closest capture. The first `shown` are given, and all that people
    decided something of. Where that is another capture of the story, it is that one.
    """

    def __init__(self, grouping: Grouping, articles: Mapping[str, Post], settled: Settled, shown: int) -> None:
        self._grouping, self._articles, self._settled, self._shown = grouping, articles, settled, shown
        self._stories: dict[str, Story] = {id: story for story in grouping.stories for id in story.members}
        self._story_of = {id: story.id for id, story in self._stories.items()}
        self._decided_of = {id for pair in (*settled.relations, *settled.apart) for id in pair}

    def of(self, id: str) -> tuple[RelatedView, ...]:
        """One view for each story related to a capture, in the order of the closest captures."""
        near = {one.id: one for one in self._grouping.related[id].neighbours}
        return tuple(self._view(id, near[other]) for other in self._told(id))

    def shows(self, id: str) -> bytes:
        """A digest of the list of a capture, found without making it."""
        told = self._told(id)
        # what two are to each other rests on their texts, which the measured list tells, on outlets, dates and
        # agencies, which are in the lines, on the agency that a story infers, and on decisions
        measured = self._grouping.related.shows(id) if told else NOTHING
        ruled = [digest([self._ruling(id, other) for other in told])] if id in self._decided_of else ()
        lines = self._lines
        return joint(measured, lines[id], *[lines[other] for other in told], *ruled)

    @cached_property
    def _lines(self) -> dict[str, bytes]:
        """Digests of what the lists of others show of captures, each made once for all lists."""
        return {id: self._line(id, post) for id, post in self._articles.items()}

    def _line(self, id: str, post: Post) -> bytes:
        return joint(post.line, digest(self._copies(id), post.witness.agency)) if post.witness else post.line

    def _told(self, id: str) -> list[str]:
        """The captures on the list of one."""
        if id not in self._decided_of:
            return self._first[id]
        chosen: dict[str, str] = {}
        for other in self._grouping.related.ids(id):
            key = self._story_of.get(other, other)
            first = chosen.setdefault(key, other)
            if self._said(id, other) > self._said(id, first):
                chosen[key] = other
        return [other for at, other in enumerate(chosen.values()) if at < self._shown or self._said(id, other)]

    @cached_property
    def _first(self) -> dict[str, list[str]]:
        """Of the captures on each list the first of each story, as many as are shown; for all lists at once."""
        ids = list(self._grouping.related)
        number = {id: at for at, id in enumerate(ids)}
        story = np.array([number[self._story_of.get(id, id)] for id in ids], np.int64)
        one, other = self._grouping.related.pairs()
        by_list = np.argsort(one, kind="stable")
        one, other = one[by_list], other[by_list]
        keys = one * len(ids) + story[other]
        by_key = np.argsort(keys, kind="stable")
        first = np.sort(by_key[np.append(True, np.diff(keys[by_key]) != 0)[: len(keys)]])
        one, other = one[first], other[first]
        place = np.arange(len(one)) - np.searchsorted(one, one)
        shown = place < self._shown
        named = [ids[at] for at in other[shown].tolist()]
        bounds = np.searchsorted(one[shown], np.arange(len(ids) + 1)).tolist()
        return {id: named[begin:end] for id, (begin, end) in zip(ids, pairwise(bounds), strict=True)}

    def _view(self, id: str, neighbour: Neighbour) -> RelatedView:
        article, kind = self._articles[neighbour.id], self._kind(id, neighbour.id)
        return RelatedView(
            article=article,
            outlet=article.outlet_name,
            shown_date=article.shown_date,
            kind=kind,
            because=neighbour.because,
            version=self._version(article, self._articles[id]) if kind == "update" else "",
            copies=self._copies(neighbour.id),
            decided=self._decided(id, neighbour.id),
        )

    def _version(self, article: Post, of: Post) -> str:
        one, other = traits_of(article.card), traits_of(of.card)
        return version_word(one.date, other.date) if one_outlet(one, other) else ""

    def _kind(self, a: str, b: str) -> Kind:
        found = self._grouping.relations.of(a, b)
        return found.kind if found else "related"

    def _copies(self, id: str) -> int:
        story = self._stories.get(id)
        return story.carriers - 1 if story else 0

    def _ruling(self, a: str, b: str) -> tuple[str, str]:
        decided = self._settled.relations.get(_pair(a, b)) if self._settled.relations else None
        return (decided[0] if decided else "", self._decided(a, b))

    def _decided(self, a: str, b: str) -> str:
        """What people decided of two captures, and why; "" where nobody did."""
        why = self._settled.why(a, b)
        return f"{('', 'set apart', 'decided')[self._said(a, b)]}: {why.reason}" if why else ""

    def _said(self, a: str, b: str) -> int:
        """How much people decided of two captures: nothing, that they are not of one story, what they are."""
        pair = _pair(a, b)
        return 2 if pair in self._settled.relations else int(pair in self._settled.apart)


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
