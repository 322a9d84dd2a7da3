"""Periods: dates that are only as precise as a page states them, and what still can be said of their order."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TypeVar

from plugins.captures.lines.dates import first_instant

T = TypeVar("T")
ZONE = re.compile(r"Z$|[+-]")
ZONES_SPAN = timedelta(hours=14)
"""No clock on Earth is further from UTC."""


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time that a stated date may mean; `end` is exclusive.

    What states no zone is read as UTC and is `floating`: it says for certain how it lies to other such dates alone.
    """

    start: datetime
    end: datetime
    floating: bool = True

    def before(self, other: "Period") -> bool:
        """Say whether this is certainly the earlier one."""
        return self.end + (ZONES_SPAN if self.floating != other.floating else timedelta()) <= other.start

    def days_from(self, other: "Period") -> int:
        """Count the midnights (UTC) that certainly lie between the two, in either direction.

        10:00 and 10:02 of one day give 0, 23:50 and 0:10 of the next 1, 6 and 8 January 2, a day and its month 0.
        """
        one, later = sorted((self, other), key=lambda period: period.end)
        last = one.end - timedelta.resolution
        return max(0, (later.start.date() - last.date()).days)

    @property
    def has_day(self) -> bool:
        """Whether it is known to the day or better."""
        return self.end - self.start <= timedelta(days=1)

    @property
    def order(self) -> tuple[datetime, datetime]:
        """What periods are sorted by: none stands above one that is certainly earlier, and the vague after their parts.

        2024, 14 March 2025 at 10:00, 14 March 2025, March 2025, 2025.
        """
        return self.end, self.start


@lru_cache(maxsize=4096)
def period(date: str | None) -> Period | None:
    """Read `YYYY[-MM[-DD[THH:MM[:SS][+hh:mm]]]]`; None for no date, or for one that is not of this shape."""
    if not date:
        return None
    day, _, clock = date.partition("T")
    try:
        start = first_instant(date)
        return Period(start, _end(start, len(day.split("-")), clock), not ZONE.search(clock))
    except (ValueError, OverflowError):
        return None


def _end(start: datetime, parts: int, clock: str) -> datetime:
    if clock:
        return start + timedelta(minutes=1)
    if parts == 3:
        return start + timedelta(days=1)
    if parts == 2:
        return (start + timedelta(days=31)).replace(day=1)
    return start.replace(year=start.year + 1)


def start_of(date: str) -> datetime:
    """The first instant that a date may mean; the first of all for what is no date."""
    when = period(date)
    return when.start if when else datetime.min.replace(tzinfo=UTC)


def date_order(date: str | None) -> tuple[bool, tuple[datetime, ...]]:
    """What dates are sorted by: as periods are, and what is no date after all."""
    when = period(date)
    return when is None, when.order if when else ()


def earliest(things: Iterable[T], date: Callable[[T], str | None]) -> list[T]:
    """Keep the things that no other is certainly earlier than; the undated stay out while one has a date."""
    known = [(thing, period(date(thing))) for thing in things]
    dated = [when for _, when in known if when]
    if not dated:
        return [thing for thing, _ in known]
    # of each sort, with a zone and without, the one that ends first is before all that any is before
    firsts = [min(sort, key=lambda when: when.end) for sort in _by_floating(dated) if sort]
    return [thing for thing, when in known if when and not any(first.before(when) for first in firsts)]


def _by_floating(dated: Iterable[Period]) -> tuple[list[Period], list[Period]]:
    sorts: tuple[list[Period], list[Period]] = [], []
    for when in dated:
        sorts[when.floating].append(when)
    return sorts


def most_precise(things: Iterable[T], date: Callable[[T], str | None]) -> T:
    """Pick the thing whose date says the most, the first of several; anything but a date says nothing."""
    return min(things, key=lambda thing: when.end - when.start if (when := period(date(thing))) else timedelta.max)
