"""Dates: where a text states a day, and how precisely."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from dateutil import parser

from plugins.captures.lines.date_wording import (
    LONGEST_DATE,
    LONGEST_DAY,
    MAY_BE_DATED,
    MONTH_NUMBER,
    STATED_DATE,
    TIME_FIRST,
    YEAR_FIRST,
)
from plugins.captures.lines.zones import ZONES, offset_of

LOOK_BACK = 40
DIGIT = re.compile(r"\d")
FILLED_IN = (datetime(1, 1, 1), datetime(2, 2, 2, 2))
ISO_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2})?")
TWO_DAYS = re.compile(
    r"(?<![0-9./-])(?!([0-9]+)[./ -]0*\1[./ -])(?:0?[1-9]|1[0-2])[./ -](?:0?[1-9]|1[0-2])[./ -][0-9]{2,4}\b"
)
TWO_DIGIT_YEAR = re.compile(r"(?<![0-9])[0-9]{2}[./-][0-9]{2}[./-][0-9]{2}(?![0-9])")
YEARS_OF_NEWS = range(1600, 2100)
"""What systems write for no date lies before the first newspapers, far ahead, or on the day their clocks begin."""
CLOCKS_BEGIN = ("1969-12-31", "1970-01-01")
LAST_CENTURY = 69
"""Years of two digits from this one on are of the twentieth century, as POSIX reads them."""


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as a text states it: ISO, only as precise as stated, and the stretch it stands in.

    `other` is the second of two days that it may mean (`03/04/2025`), month first, "" where it means one.
    """

    value: str
    start: int
    end: int
    other: str = ""

    @property
    def day(self) -> str:
        """The day alone."""
        return self.value[:10]


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedDate]:
    """Each full date (day, month, year) stated between `start` and `end`, with its time and zone where they follow.

    `03/04/2025` could be two days and is left out.
    """
    return (stated for stated in find_readings(text, start, end) if not stated.other)


def find_readings(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedDate]:
    """Each full date as `find_dates`, and those that could be two days with both."""
    end = len(text) if end is None else end
    years = [year.start() for year in MAY_BE_DATED.finditer(text, start, end) if _may_end_a_day(year, start)]
    if not years:
        return
    # no further than dates may go: the wording takes long to fail on running text
    end = min(end, years[-1] + LONGEST_DATE)
    for found in STATED_DATE.finditer(text, max(start, years[0] - LONGEST_DAY), end):
        days = [day for day in _days(found) if day not in CLOCKS_BEGIN]
        if not days:
            continue
        stated, first = found, found.start()
        if found["hour"] is None and (before := TIME_FIRST.search(text, max(start, first - LOOK_BACK), first)):
            stated, first = before, before.start()
        values = [day + _time(stated, day, text) for day in days]
        yield StatedDate(values[0], first, found.end(), *values[1:])


def _may_end_a_day(year: re.Match[str], start: int) -> bool:
    """Whether a year has a number closely before it, or a mark behind it that leads on to a month."""
    text, begin = year.string, year.start()
    return (
        not year[0].isdecimal()
        or text[year.end() : year.end() + 1] in YEAR_FIRST
        or DIGIT.search(text, max(start, begin - LONGEST_DAY), begin) is not None
    )


def as_iso(value: str) -> str | None:
    """A machine-readable date (ISO 8601, or any form that dateutil reads) as ISO, no more precise than given.

    None where it is no date, could be two (`03/04/2025`), or is what systems write for none (`0001-01-01`,
    `9999-12-31`, the first day of Unix time).
    """
    iso = _as_iso(value.strip())
    if iso is None or int(iso[:4]) not in YEARS_OF_NEWS or iso.startswith(CLOCKS_BEGIN):
        return None
    return iso


def _as_iso(value: str) -> str | None:
    if re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", value):
        return value if _is_date(value) else None
    if ISO_MOMENT.fullmatch(value):
        # as most pages write it, which needs no guessing; dateutil may still know what this does not
        with suppress(ValueError):
            return datetime.fromisoformat(value).isoformat()
    try:
        # what the two disagree on was filled in, not given
        one, other = (parser.parse(value, default=moment, tzinfos=_offset) for moment in FILLED_IN)
    except (ValueError, OverflowError):
        return None
    if one.year != other.year or TWO_DAYS.search(value) or TWO_DIGIT_YEAR.search(value):
        return None
    if one.month != other.month:
        return f"{one.year:04}"
    if one.day != other.day:
        return f"{one.year:04}-{one.month:02}"
    return one.date().isoformat() if one.hour != other.hour else one.replace(microsecond=0).isoformat()


def first_instant(iso: str) -> datetime:
    """The first instant that an ISO date, be it of a year alone, may mean; a time without a zone is read as UTC.

    Raises:
        ValueError: it is no date.
    """
    day, _, clock = iso.partition("T")
    whole = "-".join([*day.split("-"), "01", "01"][:3])
    moment = datetime.fromisoformat(f"{whole}T{clock}" if clock else whole)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _offset(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone of an offset, or of a name that is one zone's alone; dateutil warns of names it does not know."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds)) if abs(seconds) < 86400 else None
    return datetime.strptime(ZONES[name], "%z").tzinfo if name in ZONES and name != "IST" else None


def _is_date(value: str) -> bool:
    try:
        first_instant(value)
    except ValueError:
        return False
    return True


def _days(found: re.Match[str]) -> list[str]:
    """The days that a date may mean: none that is no day, two where day and month could change places."""
    if not found["sep"]:
        year = found["year"] or found["y2"] or found["y3"] or found["y3s"] or found["y5"]
        month = found["month"] or found["m2"] or found["m3"] or found["m5"]
        return _calendar_day(int(year), month, found["day"] or found["d2"] or found["d3"] or found["d5"])
    year = int(found["ny"])
    if year < 100:
        year += 1900 if year >= LAST_CENTURY else 2000
    days = _calendar_day(year, found["n2"], found["n1"])
    if found["sep"] == "." and days:
        return days  # nobody writes the month first with full stops where that is a day
    return list(dict.fromkeys(days + _calendar_day(year, found["n1"], found["n2"])))


def _calendar_day(year: int, month: str, day: str) -> list[str]:
    # case-blind matching also takes letters that only look like a month's, such as a dotless i
    number = int(month) if month.isdigit() else MONTH_NUMBER.get(month.lower())
    try:
        return [datetime(year, number, int(day)).date().isoformat()] if number else []
    except ValueError:
        return []


def _time(found: re.Match[str], day: str, text: str) -> str:
    if found["hour"] is None:
        return ""
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    zone = offset_of(found["zone"], day, text, found.start()) if found["zone"] else ""
    # by way of numbers: other scripts have digits of their own
    return f"T{hour:02}:{int(found['minute']):02}:{int(found['second'] or 0):02}{zone}"
