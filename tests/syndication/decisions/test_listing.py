"""Lists of related coverage, as people decided."""

from plugins.syndication.coverage.related import Coverage, Neighbour
from plugins.syndication.decisions.decision import Decision
from plugins.syndication.decisions.listing import list_decided
from tests.syndication.decisions.written import join, relation, settled


def listed(*decisions: Decision, story: dict[str, str] | None = None, **measured: str) -> dict[str, str]:
    """The lists by capture, each a word of ids, with `measured` ones before the decisions."""
    ids = {*measured, *(id for one in decisions for id in one.captures)}
    coverage = [
        Coverage(id, tuple(Neighbour(other, 0.5, ("nets",)) for other in measured.get(id, ""))) for id in sorted(ids)
    ]
    found = list_decided(coverage, story or {}, settled(*decisions))
    return {one.id: "".join(other.id for other in one.neighbours) for one in found}


def test_lists_stay_where_nothing_is_decided() -> None:
    assert listed(a="bc", b="a", c="") == {"a": "bc", "b": "a", "c": ""}


def test_what_is_unrelated_leaves_both_lists() -> None:
    assert listed(relation("a", "b", "unrelated"), a="bc", b="a") == {"a": "c", "b": ""}


def test_copies_of_the_unrelated_leave_too() -> None:
    found = listed(relation("a", "b", "unrelated"), story={"b": "b", "c": "b"}, a="bcd", c="ad")
    assert found == {"a": "d", "b": "", "c": "d"}


def test_what_people_relate_stands_at_the_end() -> None:
    assert listed(relation("a", "b", "excerpt"), a="c", b="") == {"a": "cb", "b": "a"}


def test_a_decided_neighbour_stays_in_its_place() -> None:
    assert listed(relation("a", "b", "update"), a="bc", b="") == {"a": "bc", "b": "a"}


def test_what_one_outlet_repeats_is_not_listed() -> None:
    assert listed(relation("a", "b", "boilerplate")) == {"a": "", "b": ""}


def test_a_decision_on_two_outdoes_that_on_copies() -> None:
    decisions = (relation("a", "b", "unrelated"), relation("a", "c", "related"), join("b", "c"))
    assert listed(*decisions, story={"b": "b", "c": "b"}, a="bc")["a"] == "c"
