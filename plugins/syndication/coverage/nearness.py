"""Nearness: how much the dates of two captures speak for one matter."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from math import exp

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.layout import Numbers
from plugins.syndication.period import period

_FAR = 0.5
_UNKNOWN = 0.75
_DAYS = 14
_COUNTED = 600  # days, after which nothing is left to fall

Days = NDArray[np.int32]
NO_DAY = -1


def days_of(dates: Iterable[str | None]) -> Days:
    """The first and the last day that each date may mean, counted from the year 1; `NO_DAY` for what is no date."""
    return np.array([_span(date) for date in dates], dtype=np.int32).reshape(-1, 2)


def nearness(days: Days, captures: Numbers, others: Numbers) -> NDArray[np.float64]:
    """Say what is left of the likeness of pairs of captures: all of it on one day, half of it months apart.

    The days counted are those that certainly lie between; where a date is missing it is three quarters, as neither
    is known. News of one event is written within days (Miranda et al. 2018 weigh this, too), but what was written
    of it long before is still related.
    """
    (first, last), (others_first, others_last) = days[captures].T, days[others].T
    between = np.clip(np.maximum(others_first - last, first - others_last), 0, _COUNTED)
    return np.where((first == NO_DAY) | (others_first == NO_DAY), _UNKNOWN, _left()[between])


@cache
def _left() -> NDArray[np.float64]:
    # a table, so that each day's figure is one and the same whatever is asked for beside it
    return np.array([_FAR + (1 - _FAR) * exp(-days / _DAYS) for days in range(_COUNTED + 1)])


def _span(date: str | None) -> tuple[int, int]:
    when = period(date)
    if when is None:
        return NO_DAY, NO_DAY
    return when.start.toordinal(), (when.end - timedelta.resolution).toordinal()
