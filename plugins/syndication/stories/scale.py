"""Scales: a stretch of time, with ticks at round values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from plugins.captures.wording import say_date

Unit = Literal["minute", "day", "month", "year"]

MOST_TICKS = 6
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC, microsecond=0)
# the first of all days is a Monday, so that weeks begin on Mondays
_SECONDS: tuple[tuple[Unit, int], ...] = (
    *(("minute", minutes * 60) for minutes in (10, 30, 60, 120, 180, 360, 720)),
    *(("day", days * 86_400) for days in (1, 2, 7, 14)),
)
_MONTHS: tuple[tuple[Unit, int], ...] = (
    *(("month", months) for months in (1, 2, 3, 6)),
    *(("year", years * 12) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)
_SECOND = timedelta(seconds=1)
_UNITS: tuple[Unit, ...] = ("minute", "day", "month", "year")


class Tick(NamedTuple):
    """A round value: where it is on the scale (0 to 1), and in words, as short as the one before allows."""

    at: float
    short: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of time, never empty, from the first of its ticks to the last."""

    start: datetime
    end: datetime
    ticks: tuple[Tick, ...]

    def at(self, moment: datetime) -> float:
        """Where a moment is on the scale: 0 at its start, 1 at its end, beyond these outside of it."""
        return (moment - self.start) / (self.end - self.start)


def scale_of(start: datetime, end: datetime, finest: Unit) -> Scale:
    """Make a scale that holds a stretch of time (UTC), with the finest round steps that give six ticks at the most.

    No step is finer than a unit.
    """
    for unit, moments in _steppings(start, end):
        if len(moments) <= MOST_TICKS and _UNITS.index(unit) >= _UNITS.index(finest):
            break
    first, last = moments[0], moments[-1]
    return Scale(first, last, tuple(_ticks(moments, unit)))


def _steppings(start: datetime, end: datetime) -> Iterator[tuple[Unit, Sequence[datetime]]]:
    """For each step, from the finest on, its round values from the last before the stretch to the first after it."""
    first, last = (start - _FIRST) // _SECOND, -((_FIRST - end) // _SECOND)
    for unit, step in _SECONDS:
        if (last - first) / step <= MOST_TICKS:
            yield unit, [_after(seconds) for seconds in _round_values(first, last, step)]
    first, last = (moment.year * 12 + moment.month - 1 for moment in (start, end))
    last += end > _month(last)
    for unit, step in _MONTHS:
        if (last - first) / step <= MOST_TICKS:
            yield unit, [_month(months) for months in _round_values(first, last, step)]


def _round_values(first: int, last: int, step: int) -> range:
    low = first // step
    return range(low * step, (max(-(-last // step), low + 1) + 1) * step, step)


def _after(seconds: int) -> datetime:
    return _FIRST + timedelta(seconds=seconds) if seconds < (_LAST - _FIRST).total_seconds() else _LAST


def _month(months: int) -> datetime:
    """The first of a month, counted from the year 0; the first or last of all moments where there is none."""
    year, month = divmod(months, 12)
    return _FIRST if year < 1 else _LAST if year > _LAST.year else _FIRST.replace(year=year, month=month + 1)


def _ticks(moments: Sequence[datetime], unit: Unit) -> Iterator[Tick]:
    before: datetime | None = None
    for moment in moments:
        at = (moment - moments[0]) / (moments[-1] - moments[0])
        yield Tick(at, _short(moment, before, unit))
        before = moment


def _iso(moment: datetime, unit: Unit) -> str:
    whole = moment.strftime("%m-%dT%H:%M")
    return (
        f"{moment.year:04}"
        + {"minute": f"-{whole}", "day": f"-{whole[:5]}", "month": f"-{whole[:2]}", "year": ""}[unit]
    )


def _short(moment: datetime, before: datetime | None, unit: Unit) -> str:
    """A label without what the one before has said already: the hour alone within a day, the day alone at midnight."""
    midnight = not (moment.hour or moment.minute)
    if unit == "minute" and before and not midnight:
        return f"{moment:%H:%M}"
    said = say_date(_iso(moment, "day" if unit == "minute" and midnight else unit))
    same_year = before and before.year == moment.year
    return said.replace(f" {moment.year:04}", "", 1) if same_year and unit != "year" else said
