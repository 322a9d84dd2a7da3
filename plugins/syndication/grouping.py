"""Grouping: captures into stories, and what all others are to each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np

from plugins.syndication.evidence import Evidence
from plugins.syndication.join import join
from plugins.syndication.measure import measures
from plugins.syndication.pairing import Pairing, pair_up
from plugins.syndication.related import Coverage, related
from plugins.syndication.relation import Relation
from plugins.syndication.story import Story, story_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is known of a collection: its stories, the relations of its pairs, and related coverage, each by id.

    `evidence` counts what a pair shares when it is asked, since few pairs are looked at so closely.
    """

    stories: tuple[Story, ...]
    relations: tuple[Relation, ...]
    related: tuple[Coverage, ...]
    evidence: Evidence = field(repr=False, compare=False)

    def story_of(self, member: str) -> Story | None:
        """Find the story that a capture is a witness of; None when it stands alone."""
        return next((story for story in self.stories if member in story.members), None)


def group(witnesses: Iterable[Witness], thresholds: Thresholds | None = None) -> Grouping:
    """Group witnesses into stories of two or more; the order of input does not matter.

    Raises:
        ValueError: two witnesses have one id.
    """
    thresholds = thresholds or Thresholds()
    by_id = _by_id(witnesses)
    pairing = pair_up(by_id.values(), thresholds)
    groups = join(pairing.copies, thresholds.close_to_story)
    stories = tuple(story_of(by_id[member] for member in members) for members in groups)
    apart = {member: story.id for story in stories for member in story.members}
    coverage = related(by_id.values(), apart, thresholds)
    return Grouping(stories, _relations(pairing, coverage), coverage, Evidence(pairing.prints))


def _by_id(witnesses: Iterable[Witness]) -> dict[str, Witness]:
    by_id: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda witness: witness.id):
        if witness.id in by_id:
            raise ValueError(f"two captures are called {witness.id}: give each its own id")
        by_id[witness.id] = witness
    return by_id


def _relations(pairing: Pairing, coverage: Sequence[Coverage]) -> tuple[Relation, ...]:
    """List all pairs that share text, and all that are related without, which are measured here."""
    near = {tuple(sorted((one.id, other.id))) for one in coverage for other in one.neighbours}
    without = sorted((a, b) for a, b in near if (a, b) not in pairing.relations)
    number = {id: at for at, id in enumerate(pairing.prints)}
    pairs = np.array([(number[a], number[b]) for a, b in without], dtype=np.int64).reshape(-1, 2)
    found = measures(list(pairing.prints.values()), pairs)
    others = (Relation(a, b, "related", one.containment) for (a, b), one in zip(without, found, strict=True))
    return tuple(sorted(chain(pairing.relations.values(), others), key=lambda relation: (relation.a, relation.b)))
