"""Lists of related coverage, as pages show them."""

from dataclasses import replace

import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import group
from plugins.syndication.pages.related_view import RelatedLists, RelatedView
from plugins.syndication.witness import Witness
from tests.syndication.decisions.written import join, relation, settled, split
from tests.syndication.invented_stories import NOTHING_DECIDED, post_of


def lists(witnesses: list[Witness], decided: Settled = NOTHING_DECIDED) -> dict[str, dict[str, RelatedView]]:
    """The related coverage of each capture, by the id of the related one."""
    posts = {witness.id: post_of(captured(witness)) for witness in witnesses}
    found = RelatedLists(group(witnesses, settled=decided), posts, decided, 5)
    return {id: {view.article.id: view for view in found.of(id)} for id in posts}


def captured(witness: Witness) -> Capture:
    return Capture(
        witness.id,
        "",
        "",
        (),
        Fact(witness.title),
        published=Fact(witness.date) if witness.date else None,
        outlet=Fact(witness.outlet) if witness.outlet else None,
    )


@pytest.mark.parametrize("shown", [0, 1, 2, 5])
def test_lists_hold_the_first_of_each_story(collection: list[Witness], shown: int) -> None:
    grouping = group(collection)
    posts = {witness.id: post_of(captured(witness)) for witness in collection}
    story = {id: one.id for one in grouping.stories for id in one.members}
    found = RelatedLists(grouping, posts, NOTHING_DECIDED, shown)
    for id in posts:
        first = {story.get(other, other): other for other in reversed(grouping.related.ids(id))}
        near = [other for other in grouping.related.ids(id) if first[story.get(other, other)] == other]
        assert [view.article.id for view in found.of(id)] == near[:shown]


def test_copies_are_counted_by_their_outlets(collection: list[Witness], wire: Witness) -> None:
    noon = replace(wire, id="noon", date="2025-03-11T12:00")
    ((view,),) = [found.values() for id, found in lists([*collection, noon]).items() if id == "independent"]
    assert view.copies == 2


def test_a_decided_pair_is_listed_with_its_reason(collection: list[Witness]) -> None:
    view = lists(collection, settled(relation("unlike", "wire", "excerpt")))["unlike"]["wire"]
    assert (view.kind, view.because, view.decided) == ("excerpt", (), "decided: reason 1")


def test_split_captures_say_why(collection: list[Witness]) -> None:
    found = lists(collection, settled(split("longer", "wire")))
    assert found["longer"]["wire"].decided == found["wire"]["longer"].decided == "set apart: reason 1"


def test_the_decided_one_speaks_for_its_story(collection: list[Witness]) -> None:
    ids = ("longer", "shortened", "wire")
    for id in ids:
        found = lists(collection, settled(join(*ids), relation("independent", id, "related")))
        assert [view for view in found["independent"].values() if view.decided] == [found["independent"][id]]


@pytest.mark.parametrize(
    ("outlet", "date", "version"),
    [
        ("Lanmere Today", "2025-03-12", "earlier version"),
        ("LANMERE TODAY", "2025-03-10", "later version"),
        ("Lanmere Today", None, "another version"),
        ("Tarrow Beacon", "2025-03-12", ""),
        (None, "2025-03-12", ""),
    ],
)
def test_one_outlets_update_is_a_version(wire: Witness, outlet: str | None, date: str | None, version: str) -> None:
    other = replace(wire, id="later", body="An empty page.", outlet=outlet, date=date)
    view = lists([wire, other], settled(relation("later", "wire", "update")))["later"]["wire"]
    assert (view.kind, view.version) == ("update", version)
