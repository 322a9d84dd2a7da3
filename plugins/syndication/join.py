"""Joining: pairs of copies into stories, without chains that would lead from one text to a stranger."""

from collections.abc import Callable, Mapping

Pair = tuple[str, str]


def join(copies: Mapping[Pair, float], alike: Callable[[str, str], float], close: float) -> list[tuple[str, ...]]:
    """Join pairs (a < b) of copies, with how sure each is, into disjoint groups, each sorted, and sorted themselves.

    The surest pairs come first. Two groups become one only if the pairs across them, copies or not, are `alike` to
    `close` or more on average (the group average of agglomerative clustering, Sokal and Michener 1958): to be a copy
    of one member is not enough.
    """
    group_of: dict[str, set[str]] = {member: {member} for pair in copies for member in pair}
    apart: dict[tuple[int, int], int] = {}
    for a, b in sorted(sorted(copies), key=copies.__getitem__, reverse=True):
        one, other = group_of[a], group_of[b]
        # what was too far apart is so until one of the two grows: the many pairs across large groups ask the same
        key, size = (id(one), id(other)), len(one) + len(other)
        if one is other or apart.get(key) == size:
            continue
        if not _are_close(one, other, alike, close):
            apart[key] = size
            continue
        if len(one) < len(other):
            one, other = other, one
        one |= other
        group_of.update(dict.fromkeys(other, one))
    groups = {min(group): tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    return [groups[first] for first in sorted(groups)]


def _are_close(one: set[str], other: set[str], alike: Callable[[str, str], float], close: float) -> bool:
    total = sum(alike(a, b) for a in sorted(one) for b in sorted(other))
    return total >= close * len(one) * len(other)
