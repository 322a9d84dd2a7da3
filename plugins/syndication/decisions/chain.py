"""Chains: the joins by which captures are of one story with another, be it through a third."""

from collections.abc import Mapping, Sequence

from plugins.syndication.decisions.decision import Decision

Chain = tuple[Decision, ...]


def chains(joins: Mapping[str, Sequence[Decision]], start: str) -> dict[str, Chain]:
    """The captures joined with `start`, itself among them, each with the shortest chain of joins that leads to it.

    `joins` holds the joins that name a capture by its id. Of two chains as short the one decided first is taken.
    """
    found: dict[str, Chain] = {start: ()}
    followed: set[Decision] = set()
    for at in (queue := [start]):
        for join in joins.get(at, ()):
            if join in followed:
                continue
            followed.add(join)
            fresh = [other for other in join.captures if other not in found]
            found.update(dict.fromkeys(fresh, (*found[at], join)))
            queue += fresh
    return found
