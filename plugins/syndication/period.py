"""Periods: dates that are only as precise as a page states them, and what still can be said of their order."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch of time that a stated date may mean; `end` is exclusive. A time without a zone is read as UTC."""

    start: datetime
    end: datetime

    def before(self, other: "Period") -> bool:
        """Say whether this is certainly the earlier one."""
        return self.end <= other.start

    def days_from(self, other: "Period") -> int:
        """Count the whole days that certainly lie between the two, in either direction."""
        gap = max(self.start - other.end, other.start - self.end, timedelta())
        return gap.days + (1 if gap or self.end == other.start or other.end == self.start else 0)


def period(date: str | None) -> Period | None:
    """Read `YYYY[-MM[-DD[THH:MM[:SS][+hh:mm]]]]`; None for no date, or for one that is not of this shape."""
    if not date:
        return None
    day, _, clock = date.partition("T")
    parts = day.split("-")
    try:
        start = datetime.fromisoformat("-".join([*parts, "01", "01"][:3]) + (f"T{clock}" if clock else ""))
        start = start.astimezone(UTC) if start.tzinfo else start.replace(tzinfo=UTC)
        return Period(start, _end(start, len(parts), clock))
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
