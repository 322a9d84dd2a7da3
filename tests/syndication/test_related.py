"""Coverage of the same matter."""

from dataclasses import replace

from plugins.syndication.coverage.coverage import Coverage
from plugins.syndication.coverage.related import related
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


def of(id: str, found: tuple[Coverage, ...]) -> Coverage:
    return next(coverage for coverage in found if coverage.id == id)


def told(found: tuple[Coverage, ...]) -> list[tuple[str, list[tuple[str, float, tuple[str, ...]]]]]:
    return [(one.id, [(near.id, near.likeness, near.because) for near in one.neighbours]) for one in found]


def test_an_independent_report_is_related(wire: Witness, independent: Witness, unlike: Witness) -> None:
    found = of("wire", related([wire, independent, unlike], {}, Thresholds()))
    assert [neighbour.id for neighbour in found.neighbours] == ["independent"]


def test_members_of_one_story_are_not_related(wire: Witness, longer: Witness) -> None:
    apart = {"wire": "wire", "longer": "wire"}
    assert of("wire", related([wire, longer], apart, Thresholds())).neighbours == ()


def test_coverage_says_what_it_rests_on(wire: Witness, independent: Witness, unlike: Witness) -> None:
    neighbour = of("wire", related([wire, independent, unlike], {}, Thresholds())).neighbours[0]
    assert "Maid of Tarrow" in neighbour.because
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


def test_copies_of_another_story_leave_room(wire: Witness, independent: Witness, longer: Witness) -> None:
    copies = [replace(wire, id=f"copy{n:03}") for n in range(300)]
    apart = {copy.id: "copy000" for copy in copies}
    found = of("independent", related([independent, longer, *copies], apart, Thresholds()))
    assert [neighbour.id for neighbour in found.neighbours if neighbour.id == "longer"] == ["longer"]
    assert len(found.neighbours) == 4


def test_order_of_input_does_not_matter(collection: list[Witness]) -> None:
    thresholds = Thresholds(related=0.001)
    assert told(related(collection, {}, thresholds)) == told(related(reversed(collection), {}, thresholds))


def test_the_nearer_report_comes_first(wire: Witness, independent: Witness) -> None:
    later = [replace(independent, id=f"in {year}", date=f"{year}-03-11") for year in (2020, 2024, 2025)]
    found = of("wire", related([wire, *later], {}, Thresholds(related=0.001)))
    assert found.neighbours[0].id == "in 2025"


def test_function_words_relate_nothing() -> None:
    one = Witness("one", "", "og det er på en til som av for at med de ikke den har et om var han vi jeg seg fra")
    other = Witness("other", "", "fra seg jeg vi han var om et har den ikke de med at for av som til en på er det og")
    assert of("one", related([one, other], {}, Thresholds(related=0.001))).neighbours == ()


def test_no_captures_have_no_coverage() -> None:
    assert related([], {}, Thresholds()) == ()


def test_empty_texts_are_related_to_nothing() -> None:
    assert of("a", related([Witness("a", "", ""), Witness("b", "", "")], {}, Thresholds())).neighbours == ()
