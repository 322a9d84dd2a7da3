"""Grouping: captures into stories, and what all others are to each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.captures.problem import Problem
from plugins.syndication.comparison import Comparison, compare
from plugins.syndication.related import Coverage, related
from plugins.syndication.credit import credits
from plugins.syndication.decisions.bases import held_bases
from plugins.syndication.decisions.overruling import overrule
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.join import join
from plugins.syndication.naming import name_pairs
from plugins.syndication.pairing import Pairing
from plugins.syndication.related import Coverage, related
from plugins.syndication.relation import Relation
from plugins.syndication.story import Story, story_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

_NOTHING_DECIDED = Settled()


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is known of a collection: its stories, the relations of its pairs, and related coverage, each by id.

    `problems` are those of decisions that no story bears out; `comparison` is what the next grouping may start from.
    """

    stories: tuple[Story, ...]
    relations: tuple[Relation, ...]
    related: tuple[Coverage, ...]
    problems: tuple[Problem, ...] = ()
    comparison: Comparison | None = field(default=None, repr=False, compare=False)

    def story_of(self, member: str) -> Story | None:
        """Find the story that a capture is a witness of; None when it stands alone."""
        return next((story for story in self.stories if member in story.members), None)


def group(
    witnesses: Iterable[Witness],
    thresholds: Thresholds | None = None,
    settled: Settled = _NOTHING_DECIDED,
    before: Comparison | None = None,
) -> Grouping:
    """Group witnesses into stories of two or more, as measured and as people decided; the order does not matter.

    Raises:
        ValueError: two witnesses have one id.
    """
    thresholds = thresholds or Thresholds()
    by_id = _by_id(witnesses)
    comparison = compare(by_id.values(), thresholds.shingle_words, thresholds.min_words, before)
    pairing = Pairing(comparison, thresholds)
    stories, problems = find_stories(by_id, pairing, settled)
    apart = {member: story.id for story in stories for member in story.members}
    coverage = related(by_id.values(), apart, thresholds)
    relations = name_pairs(by_id, pairing, stories, coverage, settled)
    return Grouping(stories, relations, coverage, tuple(problems), comparison)


def find_stories(
    by_id: Mapping[str, Witness], pairing: Pairing, settled: Settled = _NOTHING_DECIDED
) -> tuple[tuple[Story, ...], list[Problem]]:
    """Find the stories of witnesses by id, and the problems of decided bases that no story has."""
    copies = pairing.copies()
    groups = overrule(join(copies, pairing.alike, pairing.thresholds.close_to_story), copies, settled)
    bases, problems = held_bases(groups, settled)
    by_hand = {id: why.reason for id, why in bases.items()}
    return tuple(story_of((by_id[member] for member in members), by_hand) for members in groups), problems


def _by_id(witnesses: Iterable[Witness]) -> dict[str, Witness]:
    by_id: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda witness: witness.id):
        if witness.id in by_id:
            raise ValueError(f"two captures are called {witness.id}: give each its own id")
        by_id[witness.id] = witness
    return by_id
