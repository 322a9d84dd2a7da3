"""Scales of time and their ticks."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.scale import MOST_TICKS, Scale, Unit, scale_of

MOMENTS = st.datetimes(timezones=st.just(UTC))
UNITS: st.SearchStrategy[Unit] = st.sampled_from(["minute", "day", "month", "year"])


def between(start: str, end: str, finest: Unit = "minute") -> Scale:
    """The scale of a stretch that is given in ISO."""
    first, last = (datetime.fromisoformat(moment).replace(tzinfo=UTC) for moment in (start, end))
    return scale_of(first, last, finest)


@given(MOMENTS, st.timedeltas(timedelta(), timedelta(days=500_000)), UNITS)
def test_a_scale_holds_its_stretch(start: datetime, length: timedelta, finest: Unit) -> None:
    end = min(start, datetime(8000, 1, 1, tzinfo=UTC)) + length
    scale = scale_of(min(start, end), end, finest)
    assert scale.start <= min(start, end) <= end <= scale.end
    assert scale.start < scale.end


@given(MOMENTS, MOMENTS, UNITS)
def test_ticks_climb_from_zero_to_one(one: datetime, other: datetime, finest: Unit) -> None:
    start, end = sorted(moment.replace(microsecond=0) for moment in (one, other))
    places = [tick.at for tick in scale_of(start, end, finest).ticks]
    assert places == sorted(set(places))
    assert (places[0], places[-1]) == (0, 1)
    assert 2 <= len(places) <= MOST_TICKS


@pytest.mark.parametrize(
    ("start", "end", "finest", "labels"),
    [
        ("2025-03-07T09:58", "2025-03-07T10:31", "minute", ["7 March 2025, 09:50", "10:40"]),
        ("2025-03-07T07:55", "2025-03-07T18:00", "minute", ["7 March 2025, 06:00", "18:00"]),
        ("2025-03-07", "2025-03-10", "day", ["7 March 2025", "10 March"]),
        ("2025-03-07", "2025-04-01", "day", ["3 March 2025", "7 April"]),
        ("2024-11-07", "2025-03-10", "day", ["November 2024", "April"]),
        ("2019-11-07", "2025-03-10", "day", ["2018", "2026"]),
    ],
)
def test_scales_begin_and_end_at_round_values(start: str, end: str, finest: Unit, labels: list[str]) -> None:
    ticks = between(start, end, finest).ticks
    assert [ticks[0].short, ticks[-1].short] == labels


def test_steps_are_no_finer_than_the_dates() -> None:
    assert [tick.short for tick in between("2025-03-07", "2025-03-08", "day").ticks] == ["7 March 2025", "8 March"]


def test_short_labels_leave_out_what_was_said() -> None:
    ticks = between("2025-03-07T01:00", "2025-03-08T23:00").ticks
    assert [tick.short for tick in ticks] == ["7 March 2025", "12:00", "8 March", "12:00", "9 March"]


def test_short_labels_name_a_new_year() -> None:
    ticks = between("2024-12-30", "2025-01-02", "day").ticks
    assert [tick.short for tick in ticks] == ["30 December 2024", "31 December", "1 January 2025", "2 January"]


def test_an_instant_has_a_scale_of_ten_minutes() -> None:
    scale = between("2025-03-07T10:02", "2025-03-07T10:02")
    assert scale.end - scale.start == timedelta(minutes=10)
