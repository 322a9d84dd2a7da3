"""Listing: related coverage as it was measured, made into what people decided."""

from collections import defaultdict
from collections.abc import Iterable

from plugins.syndication.decisions.settled import Settled
from plugins.syndication.related import Coverage, Neighbour

LISTED = ("update", "excerpt", "related")
"""The decided relations that put a pair on the lists; what one outlet repeats is no coverage."""


def list_decided(coverage: Iterable[Coverage], settled: Settled) -> tuple[Coverage, ...]:
    """The lists without pairs that people say are unrelated, and with those that they relate.

    What was not measured to be alike stands at the end, by id, with no likeness and resting on no words.
    """
    unrelated: defaultdict[str, set[str]] = defaultdict(set)
    related: defaultdict[str, set[str]] = defaultdict(set)
    for (a, b), (kind, _) in settled.relations.items():
        for one, other in ((a, b), (b, a)):
            if kind == "unrelated":
                unrelated[one].add(other)
            elif kind in LISTED:
                related[one].add(other)
    return tuple(_as_decided(one, unrelated.get(one.id, set()), related.get(one.id, set())) for one in coverage)


def _as_decided(coverage: Coverage, unrelated: set[str], related: set[str]) -> Coverage:
    if not unrelated and not related:
        return coverage
    kept = [neighbour for neighbour in coverage.neighbours if neighbour.id not in unrelated]
    more = sorted(related - {neighbour.id for neighbour in kept})
    return Coverage(coverage.id, (*kept, *(Neighbour(id, 0.0, ()) for id in more)))
