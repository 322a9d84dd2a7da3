"""Zones: the offset that a time zone's name stands for on a day."""

import re
from datetime import date, timedelta

ZONES = {
    "UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00", "WET": "+00:00", "BST": "+01:00", "CET": "+01:00",
    "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
    "GST": "+04:00", "PKT": "+05:00", "IST": "+05:30", "ICT": "+07:00", "SGT": "+08:00", "HKT": "+08:00",
    "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
    "EDT": "-04:00", "EST": "-05:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00",
    "PST": "-08:00",
}  # fmt: skip
SUMMER_ZONES = {"ET": ("EST", "EDT"), "CT": ("CST", "CDT"), "MT": ("MST", "MDT"), "PT": ("PST", "PDT")}
"""North American zones that stand for two offsets, by the season."""
OFFSETS = ZONES | {"CST": "-06:00"}
"""`CST` by itself is also China's and Cuba's."""

IRELAND_OR_ISRAEL = re.compile(r"\b(?:Irish|Dublin|Ireland|Israel|Jerusalem|Tel Aviv|Haifa)\b|\.ie\b|\.co\.il\b")
AROUND = 3000
"""How far from a date, in code points, the page is searched for the country whose zone it may name."""
RULE_SINCE = 2007
"""Since then North America keeps summer time from the second Sunday in March to the first in November."""


def offset_of(name: str, day: str, text: str, position: int) -> str:
    """The offset (`+05:30`) that a zone's name, or an offset in any spelling, means on an ISO day; "" where unclear.

    `text` and `position` are where it stands: three countries write IST, and on a page from elsewhere than India it
    stays open.
    """
    if name[:1] in ("+", "-"):
        hours, minutes = int(name[1:3]), int(name[-2:])
        return f"{name[0]}{hours:02}:{minutes:02}" if hours <= 14 and minutes < 60 else ""
    if name == "IST" and IRELAND_OR_ISRAEL.search(text, max(0, position - AROUND), position + AROUND):
        return ""
    if name in SUMMER_ZONES:
        winter, summer = SUMMER_ZONES[name]
        on = date.fromisoformat(day)
        return "" if on.year < RULE_SINCE else OFFSETS[summer if _is_summer(on) else winter]
    return ZONES.get(name, "")  # in capitals alone: `est` is a word in French


def _is_summer(on: date) -> bool:
    return _sunday(on.year, 3, 2) <= on < _sunday(on.year, 11, 1)


def _sunday(year: int, month: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (count - 1))
