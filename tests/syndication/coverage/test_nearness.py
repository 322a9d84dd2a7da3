"""Nearness of dates."""

import numpy as np
import pytest

from plugins.syndication.coverage.nearness import days_of, nearness


def near(one: str | None, other: str | None) -> float:
    return float(nearness(days_of([one, other]), np.array([0]), np.array([1]))[0])


def test_one_day_leaves_all() -> None:
    assert near("2025-03-11", "2025-03-11T23:00") == 1


def test_years_leave_half() -> None:
    assert near("2015-03-11", "2025-03-11") == pytest.approx(0.5)


def test_a_week_leaves_more_than_a_month() -> None:
    assert near("2025-03-11", "2025-03-18") > near("2025-03-11", "2025-04-11") > 0.5


def test_nearness_goes_both_ways() -> None:
    assert near("2025-03-11", "2025-04") == near("2025-04", "2025-03-11")


def test_only_days_certainly_between_count() -> None:
    assert near("2025-03-11", "2025") == 1


@pytest.mark.parametrize("date", [None, "soon"])
def test_no_date_speaks_for_neither(date: str | None) -> None:
    assert near(date, "2025-03-11") == near(date, date) == 0.75
