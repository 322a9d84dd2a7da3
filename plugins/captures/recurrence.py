"""Recurrence: what an archive knows and a page does not: how many articles of its outlet have a paragraph.

Text that recurs across outlets is the copy. An article that was captured several times is one.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.captures.trace import Trace
from plugins.keeping.coding import digest

ENOUGH = 3
"""A paragraph of fewer different articles proves nothing."""
MOST = 50
"""A capture is compared with so many others that hold the same paragraph, the last ones met."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """In how many different articles of its outlet, whose name is `outlet`, each paragraph of a capture stands."""

    outlet: str
    spread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OutletRecurrence:
    """The captures of an outlet with a paragraph that recurs, by id; `traces` is a digest of all its traces."""

    traces: bytes
    recurring: Mapping[str, Recurring]


Recurrence = Mapping[str, OutletRecurrence]
"""What recurs, outlet by outlet, each by a name of its own."""


def recurrence(traces: Iterable[Trace], before: Recurrence | None = None) -> dict[str, OutletRecurrence]:
    """Find what recurs in captures; the order of them does not matter.

    An outlet that is as it was `before` is not looked through again. Time is linear in the number of paragraphs.
    """
    known = before or {}
    found: dict[str, OutletRecurrence] = {}
    for key, name, group in _outlets(traces):
        looks = digest(name, group)
        kept = known.get(key)
        found[key] = kept if kept and kept.traces == looks else OutletRecurrence(looks, _recurring(name, group))
    return found


def _recurring(name: str, group: Sequence[Trace]) -> dict[str, Recurring]:
    bodies = [_Body(trace) for trace in group]
    articles = _articles_with(bodies)
    spread = ((trace.id, tuple(articles.get(kind, 0) for kind in trace.folded)) for trace in group)
    return {id: Recurring(name, counts) for id, counts in spread if max(counts, default=0) >= ENOUGH}


@dataclass(frozen=True)
class _Body:
    """A capture with its different paragraphs and how long each is."""

    trace: Trace

    @cached_property
    def sizes(self) -> dict[int, int]:
        return {kind: size for kind, size in zip(self.trace.folded, self.trace.sizes, strict=True) if kind}

    @cached_property
    def kinds(self) -> frozenset[int]:
        return frozenset(self.sizes)

    @cached_property
    def weight(self) -> int:
        return sum(self.sizes.values())

    def is_same_article(self, other: "_Body") -> bool:
        shared = sum(self.sizes[kind] for kind in self.kinds & other.kinds)
        return 2 * shared >= min(self.weight, other.weight)


def _outlets(traces: Iterable[Trace]) -> Iterator[tuple[str, str, list[Trace]]]:
    """The captures of each outlet that has enough, with its key and its name: stated, else the host, else the folder.

    A folder is one outlet's where its captures name one at most; the top folder is nobody's.
    """
    groups: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for trace in sorted(traces, key=lambda trace: trace.id):
        groups[trace.key].append(trace)
        if trace.key[0] != "folder":
            named[trace.folder].add(trace.key[1])
    for (kind, name), group in groups.items():
        if len(group) >= ENOUGH and (kind != "folder" or (name and len(named[name]) <= 1)):
            yield f"{kind} {name}", group[0].outlet or name, group


def _articles_with(bodies: Sequence[_Body]) -> Mapping[int, int]:
    """In how many different articles each paragraph stands. Captures that share half of the shorter are one article."""
    holders: dict[int, list[int]] = defaultdict(list)
    for i, body in enumerate(bodies):
        for kind in sorted(body.kinds):
            holders[kind].append(i)
    spread = {kind: len(held) for kind, held in holders.items()}
    first = list(range(len(bodies)))

    def article(i: int) -> int:
        while first[i] != i:
            first[i] = first[first[i]]
            i = first[i]
        return i

    for kind in sorted({kind for body in bodies for kind in _rarer_half(body, spread) if spread[kind] > 1}):
        met: deque[int] = deque(maxlen=MOST)
        for i in holders[kind]:
            like = next((j for j in met if bodies[i].is_same_article(bodies[j])), None)
            if like is not None:
                one, other = sorted((article(i), article(like)))
                first[other] = one
            if like is None or bodies[i].kinds != bodies[like].kinds:
                met.appendleft(i)
    counted: dict[int, set[int]] = defaultdict(set)
    for i, body in enumerate(bodies):
        for kind in body.kinds:
            counted[kind].add(article(i))
    return {kind: len(roots) for kind, roots in counted.items()}


def _rarer_half(body: _Body, spread: Mapping[int, int]) -> Iterator[int]:
    """The rarest paragraphs that make up more than half of a body: another that shares half of it has one of them."""
    weight = 0
    for kind in sorted(body.kinds, key=lambda kind: (spread[kind], kind)):
        if 2 * weight > body.weight:
            return
        weight += body.sizes[kind]
        yield kind
