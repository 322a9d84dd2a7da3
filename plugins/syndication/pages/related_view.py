"""Related views: the coverage related to a post, as its page lists it."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.captures.post import Post
from plugins.syndication.coverage.related import Coverage, Neighbour
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import Grouping
from plugins.syndication.kind import Kind
from plugins.syndication.relations.pairing import Pair
from plugins.syndication.relations.relation import one_outlet
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.versions import version_word
from plugins.syndication.witness import Witness


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

    @property
    def line(self) -> tuple[object, ...]:
        """What a list shows of it, its post by a digest."""
        return (self.article.line, self.kind, self.because, self.version, self.copies, self.decided)


def view_related(
    grouping: Grouping, articles: Mapping[str, Post], witnesses: Mapping[str, Witness], settled: Settled, shown: int
) -> dict[str, tuple[RelatedView, ...]]:
    """The related coverage of each capture by id, one view for each related story: its closest capture.

    The first `shown` are given, and all that people decided something of. Where that is another capture of the story,
    it is that one.
    """
    lists = _Lists(grouping, articles, witnesses, settled)
    return {coverage.id: lists.of(coverage, shown) for coverage in grouping.related.values()}


class _Lists:
    """Makes the lists of a grouping."""

    def __init__(
        self, grouping: Grouping, articles: Mapping[str, Post], witnesses: Mapping[str, Witness], settled: Settled
    ) -> None:
        self._articles, self._witnesses, self._settled = articles, witnesses, settled
        self._stories: dict[str, Story] = {id: story for story in grouping.stories for id in story.members}
        self._relations = grouping.relations

    def of(self, coverage: Coverage, shown: int) -> tuple[RelatedView, ...]:
        """One view for each related story, in the order of the closest captures."""
        chosen: dict[str, Neighbour] = {}
        for neighbour in coverage.neighbours:
            story = self._stories.get(neighbour.id)
            key = story.id if story else neighbour.id
            first = chosen.setdefault(key, neighbour)
            if self._said(coverage.id, neighbour.id) > self._said(coverage.id, first.id):
                chosen[key] = neighbour
        told = (one for at, one in enumerate(chosen.values()) if at < shown or self._said(coverage.id, one.id))
        return tuple(self._view(coverage.id, neighbour) for neighbour in told)

    def _view(self, id: str, neighbour: Neighbour) -> RelatedView:
        article, story = self._articles[neighbour.id], self._stories.get(neighbour.id)
        one, other = self._witnesses[neighbour.id], self._witnesses[id]
        relation = self._relations.of(id, neighbour.id)
        assert relation
        return RelatedView(
            article=article,
            outlet=article.outlet_name,
            shown_date=article.shown_date,
            kind=relation.kind,
            because=neighbour.because,
            version=version_word(one.date, other.date) if relation.kind == "update" and one_outlet(one, other) else "",
            copies=story.carriers - 1 if story else 0,
            decided=self._decided(id, neighbour.id),
        )

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
