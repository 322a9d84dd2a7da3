"""Naming: every pair of captures that has something in common, with the word for what the two are to each other."""

from collections.abc import Iterable, Iterator, Mapping

from plugins.syndication.comparing.measure import Measure
from plugins.syndication.coverage.related import Coverage
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.kind import Kind
from plugins.syndication.relations.pairing import Pair, Pairing
from plugins.syndication.relations.relation import Relation, judge, judge_apart
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits


def name_pairs(
    witnesses: Mapping[str, Traits],
    pairing: Pairing,
    story: Mapping[str, str],
    coverage: Iterable[Coverage],
    settled: Settled,
) -> tuple[Relation, ...]:
    """Name the relations of all pairs that share text, of those that people decided, and of related coverage, in order.

    `witnesses` are by id, with the agencies that their stories give them, `story` names the story of a member. Copies
    are of one story: what the measure takes for copies, but the stories do not, is named as what else it is.
    """
    measured = {(a.id, b.id): found for a, b, found in pairing.listed()}
    for pair in {*settled.relations, *_pairs(coverage)}:
        measured.setdefault(pair, pairing.measure(*pair))
    return tuple(
        Relation(a, b, kind, measured[a, b].containment, decided)
        for a, b in sorted(measured)
        for kind, decided in _kinds(
            measured[a, b], witnesses[a], witnesses[b], story.get(a, a) == story.get(b, b), settled, pairing.thresholds
        )
    )


def _kinds(
    found: Measure, a: Traits, b: Traits, together: bool, settled: Settled, thresholds: Thresholds
) -> Iterator[tuple[Kind, str]]:
    """The word for what two captures are to each other, and the reason if people said so; nothing if unrelated."""
    decided = settled.relations.get((a.id, b.id))
    if decided is None:
        yield (judge if together else judge_apart)(found, a, b, thresholds).kind, ""
    elif decided[0] != "unrelated":
        yield decided[0], decided[1].reason


def _pairs(coverage: Iterable[Coverage]) -> Iterator[Pair]:
    for one in coverage:
        for other in one.neighbours:
            yield (one.id, other.id) if one.id < other.id else (other.id, one.id)
