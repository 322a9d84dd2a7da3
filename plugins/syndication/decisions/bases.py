"""Decided bases: those that are the base of a story, now that the stories are known."""

from collections.abc import Iterable

from plugins.captures.problem import Problem
from plugins.syndication.decisions.decision import FILE, Why
from plugins.syndication.decisions.settled import Settled


def held_bases(groups: Iterable[tuple[str, ...]], settled: Settled) -> tuple[dict[str, Why], list[Problem]]:
    """The decided bases, at most one for each story, and the problems of the others.

    Of two for one story the one decided first holds. A capture that stands alone is the base of nothing.
    """
    story = {id: members for members in groups for id in members}
    held: dict[tuple[str, ...], str] = {}
    problems: list[Problem] = []
    for id, why in sorted(settled.bases.items(), key=lambda item: (item[1].line, item[0])):
        if id not in story:
            reason = f"{id!r} stands alone and is the base of no story"
            problems.append(Problem(FILE, reason, "join it with its copies, or remove the entry", why.line))
        elif (first := held.setdefault(story[id], id)) != id:
            reason = f"{id!r} is of one story with {first!r}, its base by decision (line {settled.bases[first].line})"
            problems.append(Problem(FILE, reason, "keep one of the two, or split them", why.line))
    return {id: settled.bases[id] for id in sorted(held.values())}, problems
