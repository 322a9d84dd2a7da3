"""Grouping: captures into stories, and what all others are to each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.syndication import settings
from plugins.syndication.join import join
from plugins.syndication.pairing import Pairing, pair_up
from plugins.syndication.related import Coverage, related
from plugins.syndication.relation import Relation, relation
from plugins.syndication.story import Story, story_of
from plugins.syndication.witness import Witness


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is known of a collection: its stories, the relations of its pairs, and related coverage, each by id."""

    stories: tuple[Story, ...]
    relations: tuple[Relation, ...]
    related: tuple[Coverage, ...]

    def story_of(self, member: str) -> Story | None:
        """Find the story that a capture is a witness of; None when it stands alone."""
        return next((story for story in self.stories if member in story.members), None)


def group(
    witnesses: Iterable[Witness],
    *,
    copy: float = settings.SYNDICATION_COPY,
    lead_copy: float = settings.SYNDICATION_LEAD_COPY,
    shared_words: int = settings.SYNDICATION_SHARED_WORDS,
    min_words: int = settings.SYNDICATION_MIN_WORDS,
    close: float = settings.SYNDICATION_CLOSE_TO_STORY,
    floor: float = settings.SYNDICATION_RELATED,
    most: int = settings.SYNDICATION_RELATED_MOST,
) -> Grouping:
    """Group witnesses into stories of two or more; the order of input does not matter.

    The parameters are the settings of their names.

    Raises:
        ValueError: two witnesses have one id.
    """
    by_id = _by_id(witnesses)
    pairing = pair_up(by_id.values(), copy=copy, lead_copy=lead_copy, shared_words=shared_words, min_words=min_words)
    stories = tuple(story_of(by_id[member] for member in members) for members in join(pairing.copies, close))
    apart = {member: story.id for story in stories for member in story.members}
    coverage = related(by_id.values(), apart, floor=floor, most=most)
    return Grouping(stories, _relations(pairing, coverage), coverage)


def _by_id(witnesses: Iterable[Witness]) -> dict[str, Witness]:
    by_id: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda witness: witness.id):
        if witness.id in by_id:
            raise ValueError(f"two captures are called {witness.id}: give each its own id")
        by_id[witness.id] = witness
    return by_id


def _relations(pairing: Pairing, coverage: Sequence[Coverage]) -> tuple[Relation, ...]:
    """Write down all pairs that share text, and all that are related without."""
    kinds = dict(pairing.kinds)
    for one in coverage:
        for neighbour in one.neighbours:
            kinds.setdefault((min(one.id, neighbour.id), max(one.id, neighbour.id)), "related")
    return tuple(relation(pairing.prints[a], pairing.prints[b], kinds[a, b]) for a, b in sorted(kinds))
