"""Lists of related coverage, as pages show them."""

from dataclasses import replace

import pytest

from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import group
from plugins.syndication.pages.related_view import RelatedView, view_related
from plugins.syndication.witness import Witness
from tests.syndication.decisions.written import join, relation, settled, split
from tests.syndication.invented_stories import NOTHING_DECIDED, post


def lists(witnesses: list[Witness], decided: Settled = NOTHING_DECIDED) -> dict[str, dict[str, RelatedView]]:
    """The related coverage of each capture, by the id of the related one."""
    by_id = {witness.id: witness for witness in witnesses}
    posts = {witness.id: post(witness.id, witness.date or "") for witness in witnesses}
    views = view_related(group(witnesses, settled=decided), posts, by_id, decided, 5)
    return {id: {view.article.capture.id: view for view in found} for id, found in views.items()}


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
