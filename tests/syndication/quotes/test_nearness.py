"""Which captures report one matter."""

from collections.abc import Mapping

from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.register import related_pairs, story_numbers
from plugins.syndication.quotes.rows import no_rows
from plugins.syndication.quotes.source import Source


def near(*sources: Source) -> Mapping[str, set[str]]:
    """The captures near each one."""
    rank = {one.id: at for at, one in enumerate(sources)}
    none = no_rows().numbers
    related = related_pairs(none.reshape(0, 2), none, range(len(sources)), [one.related for one in sources], rank)
    found = Nearness(lambda rank: sources[rank].date, story_numbers([one.story for one in sources]), related)
    return {one.id: {sources[other].id for other in found.of(at)} for at, one in enumerate(sources)}


def test_near_captures_are_of_few_days() -> None:
    dates = {"b": "2025-03-02", "c": "2025-04-01", "d": ""}
    others = (Source(id, date=date) for id, date in dates.items())
    assert near(Source("a", date="2025-03-01", related=("b", "c", "d")), *others)["a"] == {"b", "d"}


def test_captures_of_one_story_are_near() -> None:
    assert near(Source("a", date="2020", story="s"), Source("b", date="2025", story="s"))["b"] == {"a"}


def test_related_captures_are_near_each_other() -> None:
    assert near(Source("a", related=("b",)), Source("b"))["b"] == {"a"}


def test_captures_of_no_story_are_apart() -> None:
    assert near(Source("a"), Source("b"))["b"] == set()
