"""The docket: the decisions that hold so far, and what speaks against the next one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.syndication.decisions.chain import Chain, chains
from plugins.syndication.decisions.decision import Decision, Pair


class Docket:
    """Decisions that agree with each other; filled by `settle` alone, one after the other in the order of lines."""

    def __init__(self) -> None:
        self.joins: defaultdict[str, list[Decision]] = defaultdict(list)
        self.splits: dict[Pair, Decision] = {}
        self.relations: dict[Pair, Decision] = {}
        self.bases: dict[str, Decision] = {}
        self._joined: dict[Pair, Decision] = {}
        self._strangers: defaultdict[str, set[str]] = defaultdict(set)

    def accept(self, decision: Decision) -> None:
        """Let a decision hold that nothing speaks against."""
        if decision.ruling == "base":
            self.bases[decision.captures[0]] = decision
            return
        for pair in decision.pairs:
            self._decided(decision).setdefault(pair, decision)
        for id in decision.captures:
            if decision.ruling == "join":
                self.joins[id].append(decision)
            else:
                self._strangers[id].update(other for other in decision.captures if other != id)

    def objections(self, decision: Decision) -> Iterator[str]:
        """What speaks against a decision, each with the line of what it contradicts; nothing where it may hold."""
        if decision.ruling == "base":
            yield from self._other_base(decision.captures[0])
            return
        said = [self._decided(decision).get(pair) for pair in decision.pairs]
        if all(one and one.kind == decision.kind for one in said):
            yield f"this was decided above already ({_lines(filter(None, said))})"
        elif decision.ruling == "join":
            yield from self._keeps_apart(decision)
        else:
            yield from self._holds_together(decision)

    def apart(self, a: str, b: str) -> Decision | None:
        """What says of the two that they are not of one story; of a split and a relation the relation says more."""
        pair = (a, b) if a < b else (b, a)
        return self.relations.get(pair) or self.splits.get(pair)

    def _decided(self, decision: Decision) -> dict[Pair, Decision]:
        return {"join": self._joined, "split": self.splits}.get(decision.ruling, self.relations)

    def _keeps_apart(self, join: Decision) -> Iterator[str]:
        whole = {id for name in join.captures for id in chains(self.joins, name)}
        strange = ((a, b) for a in sorted(whole) for b in sorted(self._strangers[a] & whole) if a < b)
        for a, b in strange:
            decision = self.apart(a, b)
            assert decision
            yield f"it joins {a!r} and {b!r}, which {_lines([decision])} sets apart"
        bases = sorted(whole & self.bases.keys(), key=lambda id: self.bases[id].why.line)
        if len(bases) > 1:
            lines = _lines(self.bases[id] for id in bases)
            yield f"it joins {' and '.join(map(repr, bases))}, each of which is set as the base ({lines})"

    def _holds_together(self, decision: Decision) -> Iterator[str]:
        for a, b in decision.pairs:
            chain: Chain = chains(self.joins, a).get(b, ())
            if chain:
                yield f"it sets {a!r} and {b!r} apart, which are joined ({_lines(chain)}), and only copies make a story"
            other = self.relations.get((a, b))
            if other and decision.kind and other.kind != decision.kind:
                yield f"it says {decision.kind} of {a!r} and {b!r}, and {_lines([other])} says {other.kind}"

    def _other_base(self, id: str) -> Iterator[str]:
        if id in self.bases:
            yield f"this was decided above already ({_lines([self.bases[id]])})"
        for other in sorted(self.bases.keys() & chains(self.joins, id).keys() - {id}):
            yield f"{other!r}, which is joined with {id!r}, is set as the base ({_lines([self.bases[other]])})"


def _lines(decisions: Iterable[Decision]) -> str:
    lines = [str(line) for line in sorted({decision.why.line for decision in decisions})]
    return f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(lines[:-1])} and {lines[-1]}"
