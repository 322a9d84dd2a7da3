"""Local times: a time that a page's metadata gives in UTC, as the page itself shows it."""

from dataclasses import replace
from datetime import datetime, timedelta

from plugins.captures.fact import Fact

FARTHEST = timedelta(hours=14)
QUARTER = timedelta(minutes=15)


def as_shown(declared: Fact, shown: Fact | None) -> Fact:
    """A declared time as the page shows it, where both are one moment: in UTC and in a zone of whole quarter hours.

    The day of a report is the day at its place. The zone is the difference of the two where the page shows none.
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
    if local.utcoffset() not in (None, offset) or abs(offset) > FARTHEST or offset % QUARTER:
        return declared
    minutes = int(offset.total_seconds()) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    value = f"{local.replace(tzinfo=None, second=utc.second).isoformat()}{zone}"
    return replace(declared, value=value, evidence=shown.evidence)
