"""Coverage of the same matter."""

from dataclasses import replace

from plugins.syndication.related import Coverage, related
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


def of(id: str, found: tuple[Coverage, ...]) -> Coverage:
    return next(coverage for coverage in found if coverage.id == id)


def test_an_independent_report_is_related(wire: Witness, independent: Witness, unlike: Witness) -> None:
    found = of("wire", related([wire, independent, unlike], {}, Thresholds()))
    assert [neighbour.id for neighbour in found.neighbours] == ["independent"]


def test_members_of_one_story_are_not_related(wire: Witness, longer: Witness) -> None:
    apart = {"wire": "wire", "longer": "wire"}
    assert of("wire", related([wire, longer], apart, Thresholds())).neighbours == ()


def test_coverage_says_what_it_rests_on(wire: Witness, independent: Witness, unlike: Witness) -> None:
    neighbour = of("wire", related([wire, independent, unlike], {}, Thresholds())).neighbours[0]
    assert "Tarrow" in neighbour.because
    assert all(word in wire.body for word in neighbour.because)


def test_no_more_stories_than_asked_for(collection: list[Witness]) -> None:
    thresholds = Thresholds(related_most=1, related=0.01)
    apart = {witness.id: witness.id[:1] for witness in collection}
    for coverage in related(collection, apart, thresholds):
        assert len({apart[neighbour.id] for neighbour in coverage.neighbours}) <= 1


def test_copies_leave_room_for_others(wire: Witness, independent: Witness, unlike: Witness) -> None:
    copies = [replace(wire, id=f"copy{n}") for n in range(20)]
    apart = {copy.id: "copy0" for copy in copies}
    found = of("independent", related([independent, unlike, *copies], apart, Thresholds(related=0.0001)))
    assert len(found.neighbours) <= 15
    assert {apart.get(neighbour.id, neighbour.id) for neighbour in found.neighbours[:1]} == {"copy0"}


def test_empty_texts_are_related_to_nothing() -> None:
    assert of("a", related([Witness("a", "", ""), Witness("b", "", "")], {}, Thresholds())).neighbours == ()
