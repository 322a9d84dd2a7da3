"""Whole collections into stories."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.decisions.decision import Why
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import group
from plugins.syndication.witness import Witness


def test_copies_become_one_story(collection: list[Witness]) -> None:
    assert [story.members for story in group(collection).stories] == [("longer", "shortened", "wire")]


def test_every_order_gives_the_same(collection: list[Witness]) -> None:
    expected = group(collection)

    @given(st.permutations(collection))
    def check(shuffled: list[Witness]) -> None:
        assert group(shuffled) == expected

    check()


def test_identical_texts_are_one_story(wire: Witness) -> None:
    copies = [replace(wire, id=name, outlet=name) for name in "abcd"]
    assert [story.members for story in group(copies).stories] == [("a", "b", "c", "d")]


@pytest.mark.parametrize("body", ["", " \n\n ", "Read more.", "…"])
def test_next_to_no_text_is_no_copy(wire: Witness, body: str) -> None:
    assert group([replace(wire, id="a", body=body), replace(wire, id="b", body=body)]).stories == ()


def test_an_empty_collection_has_no_stories() -> None:
    assert group([]).stories == ()


def test_two_captures_of_one_id_are_refused(wire: Witness) -> None:
    with pytest.raises(ValueError, match="two captures are called wire"):
        group([wire, wire])


def test_related_pairs_are_among_the_relations(collection: list[Witness]) -> None:
    kinds = {(relation.a, relation.b): relation.kind for relation in group(collection).relations}
    assert kinds["independent", "wire"] == "related"
    assert kinds["longer", "wire"] == "copy"


def test_a_story_is_found_by_its_member(collection: list[Witness]) -> None:
    grouping = group(collection)
    assert grouping.story_of("longer") == grouping.stories[0]
    assert grouping.story_of("unlike") is None


def test_hundreds_of_copies_are_one_story(wire: Witness) -> None:
    copies = [replace(wire, id=f"{n:03}", outlet=f"Outlet {n}", body=f"{wire.body} Report {n}.") for n in range(200)]
    assert [len(story.members) for story in group(copies).stories] == [200]


def test_an_archive_of_one_outlet_keeps_its_reports_apart(wire: Witness, independent: Witness, unlike: Witness) -> None:
    background = "The bay has seen four ferries aground in nine years, and a plan to dredge it has been put off twice."
    reports = [
        replace(report, outlet="Pier Post", date=f"2025-0{n}-01", body=f"{report.body}\n\n{background * 2}")
        for n, report in enumerate((wire, independent, unlike), 1)
    ]
    grouping = group(reports)
    assert grouping.stories == ()
    assert {relation.kind for relation in grouping.relations} == {"boilerplate"}


def test_uncredited_copies_are_told_from_updates_by_their_story(wire: Witness, unlike: Witness) -> None:
    parts = wire.body.split("\n\n")
    later = replace(unlike, agency="Northwater News", body="\n\n".join([unlike.body, unlike.body, *parts[1::2]]))
    uncredited = replace(wire, id="uncredited", outlet="Pier Post", agency=None)
    kinds = {(one.a, one.b): one.kind for one in group([wire, uncredited, later]).relations}
    assert kinds["uncredited", "unlike"] == "update"


def test_conflicting_credits_are_reported(wire: Witness) -> None:
    other = replace(wire, id="other", outlet="Pier Post", agency="Bay Wire")
    silent = replace(wire, id="silent", outlet="Bay Echo", agency=None)
    credits = group([wire, other, silent]).credits["other"]
    assert [claim.agency for claim in credits.conflict] == ["Bay Wire", "Northwater News"]
    assert credits.credits[1].agency is None


def test_a_decision_wins_over_the_measure(collection: list[Witness]) -> None:
    why = Why("another ferry", 3)
    settled = Settled(apart={("longer", "wire"): why}, relations={("longer", "wire"): ("related", why)})
    grouping = group(collection, settled=settled)
    assert not any({"longer", "wire"} <= {*story.members} for story in grouping.stories)
    assert {(one.a, one.b): one.decided for one in grouping.relations}["longer", "wire"] == "another ferry"


def test_unrelated_by_decision_is_not_listed(collection: list[Witness]) -> None:
    settled = Settled(relations={("independent", "wire"): ("unrelated", Why("another Tarrow", 3))})
    grouping = group(collection, settled=settled)
    assert ("independent", "wire") not in {(one.a, one.b) for one in grouping.relations}
    told = {one.id: {other.id for other in one.neighbours} for one in grouping.related.values()}
    assert "independent" not in told["wire"]
    assert "wire" not in told["independent"]


def test_joined_stories_stay_whole_when_one_is_parted(wire: Witness, unlike: Witness) -> None:
    bread = [replace(unlike, id=f"bread{n}", outlet=f"B{n}") for n in range(3)]
    ferry = [replace(wire, id=f"ferry{n}", outlet=f"F{n}") for n in range(3)]
    why = Why("told so", 1)
    settled = Settled(joined=(("bread0", "ferry0"),), apart={("ferry0", "ferry2"): why, ("bread0", "ferry2"): why})
    stories = [story.members for story in group([*bread, *ferry], settled=settled).stories]
    assert stories[0][:3] == ("bread0", "bread1", "bread2")
    assert not any({"ferry0", "ferry2"} <= {*members} for members in stories)
