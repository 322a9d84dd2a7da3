"""Defaults: what people know of all captures whose paths match a pattern, such as a folder saved from one site."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.captures.capture import Capture
from plugins.captures.corrections.capture_name import matches
from plugins.captures.corrections.field import DATES, Decided, decided_fact
from plugins.captures.fact import Fact

ONE_PAGES_OWN = ("title", "summary", "url")
GUESSES = ("inferred", "derived")


@dataclass(frozen=True)
class Default:
    """What captures whose paths match `pattern` are taken to have where they do not state it, and why.

    `*` in a pattern stands for anything, folders included. `line` is where it stands in its file.
    """

    pattern: str
    facts: Mapping[str, Decided]
    time_zone: str
    reason: str
    line: int

    def matches(self, id: str) -> bool:
        """Whether it speaks of the capture `id`."""
        return matches(self.pattern, id)


def read_default(table: Mapping[str, Any], reason: str, line: int) -> Default:
    """The default of an entry of a decision file.

    Raises:
        ValueError: it names no captures or nothing that they have, or a field cannot be a default or hold the value.
    """
    pattern = table.get("captures")
    if not isinstance(pattern, str) or not pattern.strip():
        raise ValueError('a default names no captures: write captures = "a pattern of their paths", such as "folder/*"')
    facts: dict[str, Decided] = {}
    for key, value in table.items():
        if key in ("captures", "reason", "time_zone"):
            continue
        if key in ONE_PAGES_OWN or key == "labels":
            raise ValueError(f"{key} is one page's own and cannot be a default")
        facts[key] = decided_fact(key, value, reason)
        if not facts[key]:
            raise ValueError(f"a default of {key} must say something; to take back a fact, correct the capture")
    zone = table.get("time_zone", "")
    if "time_zone" in table and not _is_zone(zone):
        raise ValueError(f"time_zone is not the name of a time zone, such as Europe/Berlin: {zone!r}")
    if not facts and not zone:
        raise ValueError(f"the default for {pattern!r} gives nothing")
    return Default(pattern, facts, zone, reason, line)


def fill(capture: Capture, defaults: Iterable[Default]) -> Capture:
    """The capture with what it does not state filled in; of two defaults for one field the later holds.

    What the page states stays; what was only inferred or derived gives way. A time without an offset gets that of the
    time zone on its day; one that the clocks showed twice or never stays as it is.
    """
    values: dict[str, Decided] = {}
    zone, why = "", ""
    for default in defaults:
        values |= default.facts
        zone, why = (default.time_zone, default.reason) if default.time_zone else (zone, why)
    gaps: dict[str, Any] = {key: value for key, value in values.items() if _is_open(capture, key)}
    filled = replace(capture, **gaps)
    if not zone:
        return filled
    moments: dict[str, Any] = {key: _with_offset(getattr(filled, key), zone, why) for key in DATES}
    return replace(filled, **moments)


def _is_open(capture: Capture, key: str) -> bool:
    if key == "not_before" and capture.date:
        return False
    found: Fact | tuple[Fact, ...] | None = getattr(capture, key)
    facts = found if isinstance(found, tuple) else (found,) if found else ()
    return all(fact.how in GUESSES for fact in facts)


def _with_offset(fact: Fact | None, zone: str, why: str) -> Fact | None:
    if fact is None or "T" not in fact.value:
        return fact
    moment = datetime.fromisoformat(fact.value)
    if moment.tzinfo is not None:
        return fact
    one, other = (moment.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    if one.utcoffset() != other.utcoffset() or len(one.isoformat()) != len(moment.isoformat()) + len("+00:00"):
        return fact
    reason = "; ".join(filter(None, (fact.reason, f"time zone {zone}: {why}")))
    return replace(fact, value=one.isoformat(), how="corrected", reason=reason)


def _is_zone(name: Any) -> bool:
    try:
        return isinstance(name, str) and bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
