"""Grouping: captures into stories, and what all others are to each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from plugins.captures.problem import Problem
from plugins.syndication.comparing.comparison import compare
from plugins.syndication.coverage.related import Coverage, related
from plugins.syndication.decisions.bases import held_bases
from plugins.syndication.decisions.listing import list_decided
from plugins.syndication.decisions.overruling import overrule
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.relations.evidence import Exhibits
from plugins.syndication.relations.naming import name_pairs
from plugins.syndication.relations.pairing import Pairing
from plugins.syndication.relations.relation import Relation
from plugins.syndication.stories.credit import Credits, credits_of
from plugins.syndication.stories.story import Story, story_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness

_NOTHING_DECIDED = Settled()


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is known of a collection: its stories, the relations of its pairs, and related coverage, each by id.

    `credits` are those of each story's witnesses, by the story's id; `exhibits` show the evidence on a pair; `problems`
    are those of decisions that no story bears out.
    """

    stories: tuple[Story, ...]
    relations: tuple[Relation, ...]
    related: tuple[Coverage, ...]
    credits: Mapping[str, Credits] = field(repr=False)
    exhibits: Exhibits = field(repr=False, compare=False)
    problems: tuple[Problem, ...] = ()

    def story_of(self, member: str) -> Story | None:
        """Find the story that a capture is a witness of; None when it stands alone."""
        return next((story for story in self.stories if member in story.members), None)


def group(
    witnesses: Iterable[Witness],
    thresholds: Thresholds | None = None,
    settled: Settled = _NOTHING_DECIDED,
) -> Grouping:
    """Group witnesses into stories of two or more, as measured and as people decided; the order does not matter.

    Raises:
        ValueError: two witnesses have one id.
    """
    thresholds = thresholds or Thresholds()
    by_id = _by_id(witnesses)
    comparison = compare(by_id.values(), thresholds.shingle_words, thresholds.min_words)
    traits = {id: one.traits for id, one in by_id.items()}
    pairing = Pairing(comparison, thresholds)
    stories, problems = find_stories(traits, pairing, settled)
    story = {member: one.id for one in stories for member in one.members}
    credits = {one.id: credits_of(traits[member] for member in one.members) for one in stories}
    credited = {**traits, **_inferred(traits, credits.values())}
    coverage = list_decided(related(by_id.values(), story, thresholds), story, settled)
    relations = name_pairs(credited, pairing, story, coverage, settled)
    return Grouping(stories, relations, coverage, credits, Exhibits(comparison, credited, story), tuple(problems))


def find_stories(
    by_id: Mapping[str, Traits], pairing: Pairing, settled: Settled = _NOTHING_DECIDED
) -> tuple[tuple[Story, ...], list[Problem]]:
    """Find the stories of witnesses by id, and the problems of decided bases that no story has."""
    measured = pairing.groups()
    decided = {id for captures in (*settled.apart, *settled.joined) for id in captures}
    groups = overrule(measured, pairing.copies_among(group for group in measured if decided & {*group}), settled)
    bases, problems = held_bases(groups, settled)
    by_hand = {id: why.reason for id, why in bases.items()}
    told = ([by_id[member] for member in members] for members in groups)
    return tuple(story_of(witnesses, by_hand, pairing.comparison.words) for witnesses in told), problems


def _by_id(witnesses: Iterable[Witness]) -> dict[str, Witness]:
    by_id: dict[str, Witness] = {}
    for witness in sorted(witnesses, key=lambda witness: witness.id):
        if witness.id in by_id:
            raise ValueError(f"two captures are called {witness.id}: give each its own id")
        by_id[witness.id] = witness
    return by_id


def _inferred(by_id: Mapping[str, Traits], credits: Iterable[Credits]) -> dict[str, Traits]:
    """The witnesses without a credit of their own, with the agency that their stories give them."""
    found = (credit for story in credits for credit in story.credits if credit.how == "inferred")
    return {credit.witness: replace(by_id[credit.witness], agency=credit.agency) for credit in found}
