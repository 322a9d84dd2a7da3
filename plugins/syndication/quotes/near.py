"""Near captures: those that report one matter, and so may quote one utterance."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from plugins.syndication.period import period

NEAR_DAYS = 4


def near_captures(
    stories: Iterable[Iterable[str]],
    related: Iterable[tuple[str, Iterable[str]]],
    dates: Mapping[str, str | None],
    days: int = NEAR_DAYS,
) -> dict[str, frozenset[str]]:
    """The captures near each one, by id: those of its story, and related ones that are not known to be many days apart.

    `stories` are the members of each, `related` the captures related to each, `dates` ISO dates by id.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for members in stories:
        all_of_them = set(members)
        for one in all_of_them:
            found[one] |= all_of_them - {one}
    when = {id: period(date) for id, date in dates.items()}
    for one, others in related:
        for other in others:
            a, b = when.get(one), when.get(other)
            if a is None or b is None or a.days_from(b) <= days:
                found[one].add(other)
                found[other].add(one)
    return {id: frozenset(others) for id, others in found.items()}
