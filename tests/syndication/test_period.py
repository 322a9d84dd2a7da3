"""Dates only as precise as stated."""

import pytest

from plugins.syndication.period import Period, earliest, most_precise, period


def read(date: str) -> Period:
    found = period(date)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2024", "2025"),
        ("2024-12", "2025-01-01"),
        ("2025-03-10", "2025-03-11"),
        ("2025-03-11T08:55+05:30", "2025-03-11T04:00Z"),
        ("2025-03-11T08:55:10", "2025-03-11T08:57"),
    ],
)
def test_a_date_that_ended_is_before(earlier: str, later: str) -> None:
    assert read(earlier).before(read(later))
    assert not read(later).before(read(earlier))


@pytest.mark.parametrize("vague", ["2025", "2025-03", "2025-03-11"])
def test_a_vague_date_is_not_before_its_part(vague: str) -> None:
    assert not read(vague).before(read("2025-03-11T08:55"))


@pytest.mark.parametrize("date", [None, "", "yesterday", "2025-13", "0001-01-01T00:00+14:00", "9999"])
def test_what_is_no_date_has_no_period(date: str | None) -> None:
    assert period(date) is None


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("2025-03-11", "2025-03-11T23:00", 0),
        ("2025-03-11", "2025-03-12", 1),
        ("2025-01-06", "2025-01-08", 2),
        ("2025-03-11T10:00", "2025-03-11T10:02", 0),
        ("2025-03-11T23:50", "2025-03-12T00:10", 1),
        ("2025-03-11T10:00", "2025-03-13T11:00", 2),
        ("2025-03-11T23:59", "2025-03-11T23:59:30", 0),
        ("2024", "2025", 1),
        ("2025", "2025-03-11", 0),
        ("2025-03", "2025-05-01T00:00", 31),
    ],
)
def test_days_count_midnights_between(a: str, b: str, days: int) -> None:
    assert read(a).days_from(read(b)) == read(b).days_from(read(a)) == days


def test_the_vague_are_sorted_after_their_parts() -> None:
    dates = ["2025", "2025-03", "2025-03-14", "2025-03-14T10:00", "2024"]
    assert sorted(dates, key=lambda date: read(date).order) == dates[::-1]


def test_a_day_is_known_or_is_not() -> None:
    assert [read(date).has_day for date in ("2025-03-14T10:00", "2025-03-14", "2025-03", "2025")] == [True] * 2 + [
        False
    ] * 2


def test_all_that_may_be_earliest_are() -> None:
    assert earliest(["2025-03-14", "2025", "2025-03-15", ""], str) == ["2025-03-14", "2025"]
    assert earliest(["2024", "2025-03-14"], str) == ["2024"]
    assert earliest(["", "soon"], str) == ["", "soon"]


def test_the_most_precise_says_the_most() -> None:
    assert most_precise(["2025", "", "2025-03-14", "2025-03", "2025-03-15"], str) == "2025-03-14"


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        ("2025-03-12T17:20:00", "2025-03-12T18:00:00+01:00", False),
        ("2025-03-12T18:00:00+01:00", "2025-03-12T17:20:00", False),
        ("2025-03-12T17:20:00", "2025-03-12T18:00:00", True),
        ("2025-03-12T18:00:00+01:00", "2025-03-12T17:20:00+00:00", True),
        ("2025-03-12T17:20:00", "2025-03-13T18:00:00+01:00", True),
        ("2025-03-12", "2025-03-13T06:00:00+01:00", False),
        ("2025-03-12", "2025-03-13", True),
    ],
)
def test_zones_left_open_leave_the_order_open(one: str, other: str, certain: bool) -> None:
    first, second = period(one), period(other)
    assert first is not None
    assert second is not None
    assert first.before(second) is certain
    assert (earliest([one, other], str) == [one]) is certain
