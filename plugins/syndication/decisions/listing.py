"""Listing: related coverage as it was measured, made into what people decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from plugins.syndication.coverage.related import Coverage, Neighbour
from plugins.syndication.decisions.settled import Settled

LISTED = ("update", "excerpt", "related")
"""The decided relations that put a pair on the lists; what one outlet repeats is no coverage."""


def list_decided(coverage: Iterable[Coverage], story: Mapping[str, str], settled: Settled) -> tuple[Coverage, ...]:
    """The lists without what people say is unrelated, copies of either included, and with what they relate.

    `story` names the story of a member. What was not measured to be alike stands at the end, by id, with no likeness
    and resting on no words.
    """
    unrelated: defaultdict[str, set[str]] = defaultdict(set)
    related: defaultdict[str, set[str]] = defaultdict(set)
    for (a, b), (kind, _) in settled.relations.items():
        for one, other in ((a, b), (b, a)):
            if kind == "unrelated":
                unrelated[story.get(one, one)].add(story.get(other, other))
            elif kind in LISTED:
                related[one].add(other)
    if not settled.relations:
        return tuple(coverage)
    return tuple(_with(one, related[one.id], unrelated[story.get(one.id, one.id)], story) for one in coverage)


def _with(coverage: Coverage, related: set[str], unrelated: set[str], story: Mapping[str, str]) -> Coverage:
    """A list with the captures `related`, and without those of the stories `unrelated` that are not."""
    near = coverage.neighbours
    kept = [one for one in near if one.id in related or story.get(one.id, one.id) not in unrelated]
    more = sorted(related - {one.id for one in kept})
    return Coverage(coverage.id, (*kept, *(Neighbour(id, 0.0, ()) for id in more)))
