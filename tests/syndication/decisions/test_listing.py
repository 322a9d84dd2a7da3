"""Lists of related coverage, as people decided."""

from collections.abc import Iterator

import numpy as np

from plugins.syndication.coverage.coverage import Coverage, Neighbour
from plugins.syndication.decisions.decision import Decision
from plugins.syndication.decisions.listing import Listed, Numbers
from tests.syndication.decisions.written import join, relation, settled


class Lists:
    """Lists by capture, each a word of ids."""

    def __init__(self, lists: dict[str, str]) -> None:
        self.lists = lists

    def __len__(self) -> int:
        return len(self.lists)

    def __iter__(self) -> Iterator[str]:
        return iter(self.lists)

    def __getitem__(self, id: str) -> Coverage:
        return Coverage(id, tuple(Neighbour(other, 0.5, lambda: ("nets",)) for other in self.lists[id]))

    def ids(self, id: str) -> list[str]:
        return list(self.lists[id])

    def shows(self, id: str) -> bytes:
        return self.lists[id].encode()

    def pairs(self) -> tuple[Numbers, Numbers]:
        order = list(self.lists)
        rows = [(order.index(id), order.index(other)) for id, others in self.lists.items() for other in others]
        one, other = np.array(rows, np.int64).reshape(-1, 2).T
        return one, other


def listed(*decisions: Decision, story: dict[str, str] | None = None, **measured: str) -> dict[str, str]:
    """The lists by capture, each a word of ids, with `measured` ones before the decisions."""
    ids = {*measured, *(id for one in decisions for id in one.captures)}
    found = Listed(
        Lists({id: measured.get(id, "") for id in sorted(ids.union(*measured.values()))}),
        story or {},
        settled(*decisions),
    )
    order = list(found)
    lists = {id: "".join(other.id for other in one.neighbours) for id, one in found.items()}
    assert lists == {id: "".join(found.ids(id)) for id in found} == {id: "".join(of) for id, of in found.by_id.items()}
    pairs = [(order[one], order[other]) for one, other in zip(*map(list, found.pairs()), strict=True)]
    assert sorted(pairs) == sorted((id, other) for id, others in lists.items() for other in others)
    return {id: others for id, others in lists.items() if id in ids}


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
