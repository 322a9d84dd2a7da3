"""Dates: where a text states a day, and how precisely."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from dateutil import parser

MONTHS = {
    1: "january jan enero ene janvier janv januar jän jänner",
    2: "february feb febrero février fevrier févr februar",
    3: "march mar marzo mars märz maerz mrz",
    4: "april apr abril abr avril avr",
    5: "may mayo mai",
    6: "june jun junio juin juni",
    7: "july jul julio juillet juil juli",
    8: "august aug agosto ago août aout",
    9: "september sept sep septiembre setiembre septembre",
    10: "october oct octubre octobre oktober okt",
    11: "november nov noviembre novembre",
    12: "december dec diciembre dic décembre decembre déc dezember dez",
}
MONTH_NUMBER = {name: number for number, names in MONTHS.items() for name in names.split()}
MONTH = "|".join(sorted(MONTH_NUMBER, key=len, reverse=True))
ZONES = {
    "UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00", "WET": "+00:00", "BST": "+01:00", "CET": "+01:00",
    "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "GST": "+04:00", "PKT": "+05:00", "IST": "+05:30", "ICT": "+07:00", "SGT": "+08:00", "HKT": "+08:00",
    "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00",
    "PST": "-08:00",
}  # fmt: skip
IRELAND_OR_ISRAEL = re.compile(r"\b(?:Irish|Dublin|Ireland|Israel|Jerusalem|Tel Aviv|Haifa)\b|\.ie\b|\.co\.il\b")
AROUND = 3000
"""How far from a date, in code points, the page is searched for the country whose zone it may name."""

TIME = rf"""
    (?P<hour>[01]?\d|2[0-3])(?:[:.h]|\ h\ )(?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?(?!\d)
    (?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s*(?:Uhr|hrs|h)\b)?
    (?:\s*\(?(?P<zone>[+-]\d\d:?\d\d|(?:{"|".join(sorted(ZONES, key=len, reverse=True))})\b))?"""
DAY = rf"""
    (?: (?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>0?[1-9]|[12]\d|3[01])(?!\d)
    | (?<![\d.])(?P<d2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º)?\.?\s*(?:de\s+|of\s+)?
      -?(?P<m2>{MONTH})\b\.?,?\s*-?(?:de\s+|del\s+)?(?P<y2>(?:19|20)\d\d)(?!\d)
    | \b(?P<m3>{MONTH})\b\.?\s*(?P<d3>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)
    | (?<![\d.])(?P<d4>0?[1-9]|[12]\d|3[01])(?P<sep>[./])(?P<m4>0?[1-9]|1[0-2])(?P=sep)(?P<y4>(?:19|20)\d\d)(?!\d)
    )"""  # fmt: skip
BETWEEN = r"(?:\s*(?:[,|·•–—-]|um|at|à|a\s+las|as)?\s*)"
STATED_DATE = re.compile(rf"(?ix){DAY}(?:(?:T|{BETWEEN}){TIME})?")
TIME_FIRST = re.compile(
    rf"(?ix){TIME}{BETWEEN}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?$"
)
LOOK_BACK = 40
FILLED_IN = (datetime(1, 1, 1), datetime(2, 2, 2, 2))
TWO_DAYS = re.compile(
    r"(?<![0-9./-])(?!([0-9]+)[./ -]0*\1[./ -])(?:0?[1-9]|1[0-2])[./ -](?:0?[1-9]|1[0-2])[./ -][0-9]{2,4}\b"
)
TWO_DIGIT_YEAR = re.compile(r"(?<![0-9])[0-9]{2}[./-][0-9]{2}[./-][0-9]{2}(?![0-9])")
YEARS_OF_NEWS = range(1600, 2100)
"""What systems write for no date lies before the first newspapers, far ahead, or on the day their clocks begin."""
CLOCKS_BEGIN = ("1969-12-31", "1970-01-01")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date as a text states it: ISO, only as precise as stated, and the stretch it stands in."""

    value: str
    start: int
    end: int

    @property
    def day(self) -> str:
        """The day alone."""
        return self.value[:10]


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[StatedDate]:
    """Each full date (day, month, year) stated between `start` and `end`, with its time and zone where they follow.

    `03/04/2025` could be two days and is left out.
    """
    end = len(text) if end is None else end
    for found in STATED_DATE.finditer(text, start, end):
        day = _day(found)
        if day is None or day in CLOCKS_BEGIN:
            continue
        stated, first = found, found.start()
        if found["hour"] is None and (before := TIME_FIRST.search(text, max(start, first - LOOK_BACK), first)):
            stated, first = before, before.start()
        value = day + _time(stated, text)
        yield StatedDate(value, first, found.end())


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


def _day(found: re.Match[str]) -> str | None:
    year = found["year"] or found["y2"] or found["y3"] or found["y4"]
    month = found["month"] or found["m2"] or found["m3"] or found["m4"]
    day = found["day"] or found["d2"] or found["d3"] or found["d4"]
    if found["sep"] == "/" and int(day) <= 12 and day != month:
        return None
    # case-blind matching also takes letters that only look like a month's, such as a dotless i
    number = int(month) if month.isdigit() else MONTH_NUMBER.get(month.lower())
    try:
        return datetime(int(year), number, int(day)).date().isoformat() if number else None
    except ValueError:
        return None


def _time(found: re.Match[str], text: str) -> str:
    if found["hour"] is None:
        return ""
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    zone = _zone(found["zone"], text, found.start())
    # by way of numbers: other scripts have digits of their own
    return f"T{hour:02}:{int(found['minute']):02}:{int(found['second'] or 0):02}{zone}"


def _zone(name: str | None, text: str, position: int) -> str:
    if not name:
        return ""
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        return f"{name[0]}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else ""
    if name == "IST" and IRELAND_OR_ISRAEL.search(text, max(0, position - AROUND), position + AROUND):
        return ""  # three countries write IST; on a page from elsewhere than India it stays open
    return ZONES.get(name, "")  # in capitals alone: `est` is a word in French
