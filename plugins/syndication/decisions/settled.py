"""Settled decisions: what holds of captures by decision, after all contradictions are out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from plugins.captures.corrections.capture_name import PATH_HINT
from plugins.captures.problem import Problem
from plugins.syndication.decisions.chain import Chain, chains
from plugins.syndication.decisions.decision import FILE, DecidedKind, Decision, Pair, StoryDecisions, Why
from plugins.syndication.decisions.docket import Docket


@dataclass(frozen=True, slots=True)
class Settled:
    """What is decided, with all that follows from it; pairs are a < b.

    joined      groups of captures that are of one story, each sorted, and sorted themselves
    apart       pairs that may not be of one story, those in a decided relation that is no copy among them
    bases       captures that are the base of their story, whichever it is
    relations   what pairs are to each other: copies where they are joined, else as decided
    """

    joined: tuple[tuple[str, ...], ...] = ()
    apart: Mapping[Pair, Why] = field(default_factory=dict)
    bases: Mapping[str, Why] = field(default_factory=dict)
    relations: Mapping[Pair, tuple[DecidedKind, Why]] = field(default_factory=dict)

    def why(self, a: str, b: str) -> Why | None:
        """Why two captures are of one story by decision, or are not; None where nobody decided."""
        pair = (a, b) if a < b else (b, a)
        return self.relations[pair][1] if pair in self.relations else self.apart.get(pair)


def settle(
    decisions: StoryDecisions, ids: Collection[str], unread: Collection[str] = ()
) -> tuple[Settled, list[Problem]]:
    """What the decisions settle among the captures `ids`, and the problems of those that name none or contradict.

    A decision that contradicts one above counts for nothing; all others hold. What names a capture that could not be
    read (`unread`) is no problem of its own, and holds of the others that it names.
    """
    docket = Docket()
    problems: list[Problem] = []
    known = frozenset((*ids, *unread))
    for decision in decisions.spelt(known).decisions:
        wrong = [*_misnamed(decision, known)]
        read = replace(decision, captures=tuple(id for id in decision.captures if id not in unread))
        if not wrong and len(read.captures) > (decision.ruling != "base"):
            # of a long list one contradiction tells enough
            wrong = [Problem(FILE, said, "keep one of the two", decision.why.line) for said in docket.objections(read)]
            if not wrong:
                docket.accept(read)
        problems += wrong[:1]
    return _closed(docket), list(dict.fromkeys(problems))


def _misnamed(decision: Decision, known: Collection[str]) -> Iterator[Problem]:
    for number, id in enumerate(decision.captures):
        if id not in known:
            yield Problem(FILE, f"there is no capture {id!r}", PATH_HINT, decision.why.line)
        if id in decision.captures[:number]:
            yield Problem(FILE, f"{id!r} stands twice in one list", "name each capture once", decision.why.line)


def _closed(docket: Docket) -> Settled:
    linked = {id: chains(docket.joins, id) for id in sorted(docket.joins)}
    relations: dict[Pair, tuple[DecidedKind, Why]] = {
        (a, b): ("copy", _why_joined(chain)) for a, found in linked.items() for b, chain in found.items() if a < b
    }
    relations |= {pair: (one.kind, one.why) for pair, one in docket.relations.items() if one.kind}
    bases = {id: decision.why for id, decision in sorted(docket.bases.items())}
    joined = tuple(sorted({tuple(sorted(found)) for found in linked.values()}))
    return Settled(joined, _apart(docket, linked), bases, dict(sorted(relations.items())))


def _why_joined(chain: Chain) -> Why:
    if len(chain) == 1:
        return chain[0].why
    reasons = dict.fromkeys(join.why.reason for join in chain)
    return Why("; ".join(reasons), max(join.why.line for join in chain))


def _apart(docket: Docket, linked: Mapping[str, Collection[str]]) -> dict[Pair, Why]:
    """The pairs set apart, and those of which one, or each, is joined with such a one."""
    said = {pair: decision for pair in (*docket.splits, *docket.relations) if (decision := docket.apart(*pair))}
    apart = {pair: decision.why for pair, decision in said.items()}
    for (a, b), decision in sorted(said.items(), key=lambda item: (item[1].why.line, item[0])):
        follows = Why(f"{decision.why.reason} (decided of {a} and {b})", decision.why.line)
        for one in linked.get(a, (a,)):
            for other in linked.get(b, (b,)):
                apart.setdefault((one, other) if one < other else (other, one), follows)
    return dict(sorted(apart.items()))
