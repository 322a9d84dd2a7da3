"""Timelines: when witnesses were first seen, each as precise as its date is, on one scale."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from plugins.syndication.period import Period, period
from plugins.syndication.stories.scale import Scale, Tick, Unit, scale_of

Precision = Literal["minute", "day", "month", "year", "not before", "unknown"]

# clocks show up to 14 hours more than UTC, and up to 12 less
_EARLIEST = timedelta(hours=14)
_LATEST = timedelta(hours=12)
_LONGEST: tuple[tuple[timedelta, Unit], ...] = (
    (timedelta(minutes=1), "minute"),
    (timedelta(days=1), "day"),
    (timedelta(days=31), "month"),
)


class Seen(NamedTuple):
    """The date of a witness, by its id, and for an undated one the date that it is not older than: ISO, or None."""

    witness: str
    date: str | None
    not_before: str | None = None


class Stretch(NamedTuple):
    """A stretch of the scale, 0 to 1; whether what it shows begins before the scale does, and ends after it."""

    start: float
    end: float
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What the date of a witness may mean: a minute is a point, `not before` is open to the right.

    A stretch wholly outside the scale is a point at its edge, cut off there. `floating` is where a date without a zone
    may lie, when others of the story state theirs. Neither is there for an `unknown` date.
    """

    witness: str
    precision: Precision
    stretch: Stretch | None = None
    floating: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The marks of a story's witnesses in the order of first seen, undated ones last, and the ticks of the scale.

    Without any date there are no ticks. Hours are UTC's where a date states its zone (`utc`), else as stated.
    """

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    utc: bool


def timeline_of(seen: Iterable[Seen]) -> Timeline:
    """Lay out when witnesses were first seen.

    The scale is set by the dates known to the day or better, else by the others; where an undated witness is not older
    than that, it reaches as far.
    """
    ordered = sorted(seen, key=_order)
    dated = [when for one in ordered if (when := period(one.date))]
    bounds = [when for one in ordered if not period(one.date) and (when := period(one.not_before))]
    scale = _scale(dated, bounds)
    mixed = len({when.floating for when in dated}) > 1
    marks = tuple(_mark(one, scale, mixed) for one in ordered)
    return Timeline(marks, scale.ticks if scale else (), any(not when.floating for when in dated))


def _order(one: Seen) -> tuple[int, tuple[datetime, ...], str]:
    when = period(one.date)
    bound = None if when else period(one.not_before)
    order = when.order if when else (bound.start,) if bound else ()
    return 0 if when else 1 if bound else 2, order, one.witness


def _scale(dated: Sequence[Period], bounds: Sequence[Period]) -> Scale | None:
    setting = [when for when in dated if when.has_day] or dated or bounds
    if not setting:
        return None
    start, end = min(when.start for when in setting), max(when.end for when in setting)
    end = max([end, *(bound.end for bound in bounds)])
    finest = _unit(min(setting, key=lambda when: when.end - when.start))
    return scale_of(start, end, finest)


def _unit(when: Period) -> Unit:
    return next((unit for longest, unit in _LONGEST if when.end - when.start <= longest), "year")


def _mark(one: Seen, scale: Scale | None, mixed: bool) -> Mark:
    when = period(one.date)
    if scale and when:
        unit = _unit(when)
        stretch = _stretch(scale.at(when.start), scale.at(when.start if unit == "minute" else when.end))
        return Mark(one.witness, unit, stretch, _floating(when, scale) if mixed and when.floating else None)
    if scale and (bound := period(one.not_before)):
        return Mark(one.witness, "not before", _stretch(scale.at(bound.start), 1.0)._replace(cut_after=True))
    return Mark(one.witness, "unknown")


def _floating(when: Period, scale: Scale) -> Stretch | None:
    """Where a date may lie that states no zone; None for one so vague that its zone makes no difference."""
    if not when.has_day:
        return None
    width = scale.end - scale.start
    start, end = (when.start - scale.start) - _EARLIEST, (when.end - scale.start) + _LATEST
    return _stretch(start / width, end / width)


def _stretch(start: float, end: float) -> Stretch:
    return Stretch(min(max(start, 0.0), 1.0), min(max(end, 0.0), 1.0), start < 0, end > 1)
