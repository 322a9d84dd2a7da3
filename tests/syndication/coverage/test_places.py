"""Where terms stand, kept."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.syndication.coverage.places import Spots, SpotShelf, spots_of
from plugins.syndication.coverage.terms import terms_of
from plugins.syndication.witness import Witness

ONES = [Witness("a", "Tarrow", "a ferry at the pier"), Witness("b", "", ""), Witness("c", "Fog", "a tug")]
BEARERS = [one.traits for one in ONES]


def spots(places: Sequence[int]) -> Spots:
    return spots_of(terms_of([ONES[at] for at in places]))


def as_lists(found: Spots) -> list[list[int]]:
    return [found.sizes.tolist(), found.starts.tolist(), found.lengths.tolist()]


def not_asked(places: Sequence[int]) -> Spots:
    pytest.fail(f"{places} are kept")


@pytest.mark.parametrize("known", [[], [1], [0, 2], [0, 1, 2]])
def test_spots_are_as_if_taken_anew(tmp_path: Path, known: list[int]) -> None:
    SpotShelf(tmp_path).keep([BEARERS[at] for at in known], spots(known))
    assert as_lists(SpotShelf(tmp_path).read(BEARERS, spots)) == as_lists(spots([0, 1, 2]))


def test_what_was_taken_is_kept(tmp_path: Path) -> None:
    SpotShelf(tmp_path).read(BEARERS, spots)
    assert as_lists(SpotShelf(tmp_path).read(BEARERS, not_asked)) == as_lists(spots([0, 1, 2]))


def test_what_is_gone_is_taken_anew(tmp_path: Path) -> None:
    shelf, asked = SpotShelf(tmp_path), list[int]()

    def take(places: Sequence[int]) -> Spots:
        asked.extend(places)
        return spots(places)

    shelf.keep(BEARERS, spots([0, 1, 2]))
    shelf.keep([], spots([]), BEARERS[:1])
    shelf.read(BEARERS, take)
    assert asked == [0]
