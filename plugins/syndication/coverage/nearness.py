"""Nearness: how much the dates of two captures speak for one matter."""

from collections.abc import Iterable
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.index import Numbers
from plugins.syndication.period import period

_FAR = 0.5
_UNKNOWN = 0.75
_DAYS = 14


class Nearness:
    """The dates of captures as days, each as far as it is known."""

    def __init__(self, dates: Iterable[str | None]) -> None:
        spans = np.array([_span(date) for date in dates], dtype=np.float64).reshape(-1, 2)
        self._firsts, self._lasts = spans[:, 0], spans[:, 1]

    def of(self, captures: Numbers, others: Numbers) -> NDArray[np.float64]:
        """Say what is left of the likeness of pairs of captures: all of it on one day, half of it months apart.

        The days counted are those that certainly lie between; where a date is missing it is three quarters, as neither
        is known. News of one event is written within days (Miranda et al. 2018 weigh this, too), but what was written
        of it long before is still related.
        """
        later = self._firsts[others] - self._lasts[captures]
        days = np.maximum(0, np.maximum(later, self._firsts[captures] - self._lasts[others]))
        near = _FAR + (1 - _FAR) * np.exp(-days / _DAYS)
        return np.where(np.isnan(days), _UNKNOWN, near)


def _span(date: str | None) -> tuple[float, float]:
    when = period(date)
    if when is None:
        return np.nan, np.nan
    return when.start.toordinal(), (when.end - timedelta.resolution).toordinal()
