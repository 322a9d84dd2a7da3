"""Overruling: stories as they were measured, made into stories as people decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from plugins.syndication.decisions.decision import Pair
from plugins.syndication.decisions.parting import Part, part
from plugins.syndication.decisions.settled import Settled


def overrule(
    groups: Iterable[tuple[str, ...]], copies: Mapping[Pair, float], settled: Settled
) -> list[tuple[str, ...]]:
    """The groups of two or more as decided, each sorted, and sorted themselves; the order of input does not matter.

    Groups are disjoint, `copies` holds how sure pairs (a < b) of copies are. Joined captures bring their groups along.
    A group with captures that are apart is parted so that each other member, and what is joined with it, goes where it
    is most alike by `copies`; one that is a copy of none that it may stay with stands alone.
    """
    unit = {id: joined for joined in settled.joined for id in joined}
    whole = _brought_together([*groups, *settled.joined])
    place = {id: number for number, members in enumerate(whole) for id in members}
    apart = _inside(settled.apart, place)
    kin = _inside(copies, place) if apart else {}
    decided: list[Part] = []
    for number, members in enumerate(whole):
        if number in apart:
            units = sorted({unit.get(id, (id,)) for id in members})
            near = {pair: copies[pair] for pair in kin.get(number, ())}
            decided += part(units, near, apart[number])
        else:
            decided.append(members)
    return sorted(members for members in decided if len(members) > 1)


def _inside(pairs: Iterable[Pair], place: Mapping[str, int]) -> dict[int, list[Pair]]:
    """The pairs whose two captures are of one group, by its number."""
    inside: defaultdict[int, list[Pair]] = defaultdict(list)
    for a, b in pairs:
        if a in place and place[a] == place.get(b):
            inside[place[a]].append((a, b))
    return inside


def _brought_together(groups: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The groups, those that share a member made one, each sorted, and sorted themselves."""
    group_of: dict[str, set[str]] = {}
    for group in groups:
        one = {*group}.union(*(group_of.get(id, ()) for id in group))
        group_of.update(dict.fromkeys(one, one))
    return sorted({min(group): tuple(sorted(group)) for group in group_of.values()}.values())
