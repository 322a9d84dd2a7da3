"""Local times: a time that a page's metadata gives in UTC, as the page itself shows it."""

from dataclasses import replace
from datetime import datetime, timedelta

from plugins.captures.fact import Fact

FARTHEST = timedelta(hours=14)
QUARTER = timedelta(minutes=15)
HALF = timedelta(minutes=30)
"""Where no zone is shown, two times that differ by a quarter of an hour are hardly one moment."""


def as_shown(declared: Fact, shown: Fact | None) -> Fact:
    """A declared time as the page shows it, where both are one moment: in UTC and in a zone of whole quarter hours.

    The day of a report is the day at its place. Where the page shows no zone, it is inferred from the difference.
    """
    if shown is None or not declared.value.endswith("+00:00"):
        return declared
    try:
        utc, local = datetime.fromisoformat(declared.value), datetime.fromisoformat(shown.value)
    except ValueError:
        return declared
    if "T" not in shown.value:
        return declared
    offset = local.replace(tzinfo=None, second=0) - utc.replace(tzinfo=None, second=0, microsecond=0)
    zoned = local.utcoffset() is not None
    if (zoned and local.utcoffset() != offset) or abs(offset) > FARTHEST or offset % (QUARTER if zoned else HALF):
        return declared
    minutes = int(offset.total_seconds()) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    value = f"{local.replace(tzinfo=None, second=utc.second).isoformat()}{zone}"
    found = replace(declared, value=value, evidence=shown.evidence)
    if zoned:
        return found
    return replace(found, how="inferred", reason=f"{declared.reason} gives it in UTC, the page the hour without a zone")
