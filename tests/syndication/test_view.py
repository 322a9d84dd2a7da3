"""Stories as pages show them."""

import pytest

from plugins.syndication.pages.view import StoryView
from plugins.syndication.pages.witness_view import percent, siglum
from tests.syndication.decisions.written import join, settled
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
    assert [witness.article.id for witness in view.witnesses] == ["a", "e", "d", "b", "c"]
    assert [witness.siglum for witness in view.witnesses] == ["A", "B", "C", "D", "E"]


def versions(view: StoryView) -> list[tuple[str, str]]:
    """Each witness's version, and the siglum of the one that it is a version of."""
    return [(one.version, one.version_of.siglum if one.version_of else "") for one in view.witnesses]


def test_later_captures_of_an_outlet_are_versions() -> None:
    dates = {"a": "2025-03-11", "b": "2025-03-12", "c": "2025-03-13", "d": ""}
    view = story(dates, {"b": "Mail", "c": "mail", "d": "Mail"})
    assert versions(view) == [("", ""), ("", ""), ("later version", "B"), ("another version", "B")]
    assert [one.siglum for one in view.carriers] == ["A", "B"]


def test_the_base_is_nobodys_version() -> None:
    view = story({"a": "2025-03-11", "b": "2025-03-12"}, {"a": "Mail", "b": "Mail"}, by_hand={"b": "the whole of it"})
    assert versions(view) == [("", ""), ("earlier version", "A")]


def test_captures_of_unknown_outlets_all_carry() -> None:
    assert len(story({"a": "", "b": "", "c": ""}).carriers) == 3


def test_a_joined_witness_names_the_decision() -> None:
    view = story({"a": "", "b": "", "c": ""}, settled=settled(join("a", "c")))
    assert [one.joined for one in view.witnesses] == ["", "", "joined with A by hand: reason 1"]


def test_a_capture_alone_keeps_its_date() -> None:
    assert alone("a", "2025").iso_date == "2025"


def test_sigla_go_on_after_z() -> None:
    assert [siglum(place) for place in (0, 25, 26, 27, 702)] == ["A", "Z", "AA", "AB", "AAA"]


@pytest.mark.parametrize(("share", "shown"), [(0.0, 0), (0.001, 1), (0.5, 50), (0.998, 99), (1.0, 100)])
def test_only_all_is_a_hundred_per_cent(share: float, shown: int) -> None:
    assert percent(share) == shown
