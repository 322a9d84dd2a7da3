"""Stories as pages show them."""

import pytest

from plugins.syndication.witness_view import percent, siglum
from tests.syndication.invented_stories import alone, story


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ({"a": "2025-03-14", "b": "2025"}, "2025-03-14"),
        ({"a": "2025", "b": "2025-03-14"}, "2025-03-14"),
        ({"a": "2025-03", "b": "2025", "c": ""}, "2025-03"),
        ({"a": "2024", "b": "2025-03-14"}, "2024"),
        ({"a": "2025-03-14", "b": "2025-03-14T08:00"}, "2025-03-14"),
        ({"a": "2025-03-14T09:00", "b": "2025-03-14T08:00"}, "2025-03-14T08:00"),
        ({"a": "2025-03-14T08:00", "b": "2025-03-14T09:00:00+01:00"}, "2025-03-14"),
        ({"a": "2025-03-15", "b": "2025-03-14T08:00", "c": "2025-03-14"}, "2025-03-14"),
        ({"a": "", "b": ""}, ""),
    ],
)
def test_a_story_is_dated_by_what_is_known(dates: dict[str, str], first: str) -> None:
    assert story(dates).iso_date == first


def test_witnesses_stand_by_date_after_the_base() -> None:
    view = story({"a": "2025-03-13", "b": "2025", "c": "", "d": "2025-03-15", "e": "2025-03-14"})
    assert [witness.article.capture.id for witness in view.witnesses] == ["a", "e", "d", "b", "c"]
    assert [witness.siglum for witness in view.witnesses] == ["A", "B", "C", "D", "E"]


def test_passages_are_shown_as_collated() -> None:
    passage = story({"a": "", "b": ""}).witnesses[1].passages[0]
    assert (passage.kind, passage.number, passage.numbers) == ("kept", 1, (1,))
    assert [(op, text) for op, text in passage.segments] == [("equal", "One text of all.")]


def test_a_capture_alone_keeps_its_date() -> None:
    assert alone("a", "2025").iso_date == "2025"


def test_sigla_go_on_after_z() -> None:
    assert [siglum(place) for place in (0, 25, 26, 27, 702)] == ["A", "Z", "AA", "AB", "AAA"]


@pytest.mark.parametrize(("share", "shown"), [(0.0, 0), (0.001, 1), (0.5, 50), (0.998, 99), (1.0, 100)])
def test_only_all_is_a_hundred_per_cent(share: float, shown: int) -> None:
    assert percent(share) == shown
