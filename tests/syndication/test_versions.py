"""Versions of one outlet's page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.story import story_of
from plugins.syndication.stories.versions import version_word, versions
from plugins.syndication.witness import Witness


def carried(id: str, outlet: str | None, date: str | None = None) -> Witness:
    return Witness(id, "", "One text of all.", outlet, date=date)


def test_an_outlets_captures_are_versions() -> None:
    found = versions([carried("a", "Mail"), carried("b", "Argus"), carried("c", "MAIL")])
    assert found == (("a", "c"),)


def test_unknown_outlets_are_never_one() -> None:
    assert versions([carried("a", None), carried("b", None), carried("c", "")]) == ()


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (("2025-03-02", "2025-03-01"), "ba"),
        (("2025-03", "2025-03-14T10:00"), "ba"),
        ((None, "2025-03-01"), "ba"),
        ((None, None), "ab"),
        (("2025-03-01", "2025-03-01"), "ab"),
    ],
)
def test_versions_stand_the_earliest_first(dates: tuple[str | None, str | None], order: str) -> None:
    found = versions([carried("a", "Mail", dates[0]), carried("b", "Mail", dates[1])])
    assert found == (tuple(order),)


@given(st.permutations([carried(id, outlet) for id, outlet in zip("abcdef", "xyxyzx", strict=True)]))
def test_no_order_of_input_matters(witnesses: list[Witness]) -> None:
    assert versions(witnesses) == (("a", "c", "f"), ("b", "d"))


@pytest.mark.parametrize(
    ("date", "other", "word"),
    [
        ("2025-03-01", "2025-03-02", "earlier version"),
        ("2025-03-02", "2025-03-01", "later version"),
        ("2025-03", "2025-03-02", "another version"),
        ("2025-03-01T10:00Z", "2025-03-01T11:00", "another version"),
        (None, "2025-03-02", "another version"),
    ],
)
def test_only_dates_tell_which_is_later(date: str | None, other: str, word: str) -> None:
    assert version_word(date, other) == word


def test_outlets_carry_a_story_not_captures(wire: Witness) -> None:
    witnesses = [carried("a", "Mail"), carried("b", "mail"), carried("c", None), carried("d", None)]
    assert story_of(witnesses).carriers == 3
    assert story_of([wire, replace(wire, id="later")]).carriers == 1
