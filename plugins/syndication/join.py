"""Joining: pairs of copies into stories, without chains that would lead from one text to a stranger."""

from collections.abc import Mapping

Pair = tuple[str, str]


def join(copies: Mapping[Pair, float], close: float) -> list[tuple[str, ...]]:
    """Join pairs (a < b) of copies, with how sure each is, into disjoint groups, each sorted, and sorted themselves.

    The surest pairs come first. Two groups become one only if at least the share `close` of all the pairs across them
    are copies (the group average of agglomerative clustering, on a yes or no): one common copy is not enough.
    """
    group_of: dict[str, set[str]] = {member: {member} for pair in copies for member in pair}
    apart: dict[tuple[int, int], int] = {}
    for a, b in sorted(sorted(copies), key=copies.__getitem__, reverse=True):
        one, other = group_of[a], group_of[b]
        # what was too far apart is so until one of the two grows: the many pairs across large groups ask the same
        key, size = (id(one), id(other)), len(one) + len(other)
        if one is other or apart.get(key) == size:
            continue
        if _across(copies, one, other) < close * len(one) * len(other):
            apart[key] = size
            continue
        if len(one) < len(other):
            one, other = other, one
        one |= other
        group_of.update(dict.fromkeys(other, one))
    groups = {min(group): tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    return [groups[first] for first in sorted(groups)]


def _across(copies: Mapping[Pair, float], one: set[str], other: set[str]) -> int:
    return sum((min(a, b), max(a, b)) in copies for a in one for b in other)
