"""Joining: pairs of copies into stories, without chains that would lead from one text to a stranger."""

from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]


def join(
    copies: Mapping[Pair, float], likeness: Callable[[Sequence[int], Sequence[int]], float], close: float
) -> list[list[int]]:
    """Join pairs (i < j) of copies, with how sure each is, into disjoint groups, each sorted, and sorted themselves.

    The surest pairs come first. Two groups become one only if the pairs across them, copies or not, are alike to
    `close` or more on average (the group average of agglomerative clustering, Sokal and Michener 1958): to be a copy
    of one member is not enough. `likeness` gives the sum over all pairs across two groups.
    """
    group_of: dict[int, list[int]] = {member: [member] for pair in copies for member in pair}
    apart: dict[tuple[int, int], int] = {}
    for a, b in sorted(copies, key=lambda pair: (-copies[pair], pair)):
        one, other = group_of[a], group_of[b]
        # what was too far apart is so until one of the two grows: the many pairs across large groups ask the same
        key, size = (one[0], other[0]), len(one) + len(other)
        if one is other or apart.get(key) == size:
            continue
        if likeness(one, other) < close * len(one) * len(other):
            apart[key] = size
            continue
        if len(one) < len(other):
            one, other = other, one
        one += other
        group_of.update(dict.fromkeys(other, one))
    groups = {id(group): sorted(group) for group in group_of.values()}
    return sorted(groups.values())
