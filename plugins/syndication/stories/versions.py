"""Versions: the captures that one outlet has of its own page, and which of two is the earlier one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from plugins.syndication.period import date_order, period
from plugins.syndication.witness import Bearer


def versions(witnesses: Iterable[Bearer]) -> tuple[tuple[str, ...], ...]:
    """Group witnesses of one text by outlet, those of which an outlet has two or more; groups by their first, in order.

    Each is the earliest first as far as dates tell, then by id; unknown outlets are never one.
    """
    groups: defaultdict[str, list[Bearer]] = defaultdict(list)
    for witness in witnesses:
        if witness.outlet_key is not None:
            groups[witness.outlet_key].append(witness)
    several = (sorted(group, key=_by_date) for group in groups.values() if len(group) > 1)
    return tuple(sorted(tuple(witness.id for witness in group) for group in several))


def version_word(date: str | None, other: str | None) -> str:
    """Say which version of a page what is dated `date` is to what is dated `other`, as far as the two dates tell."""
    one, rest = period(date), period(other)
    if one is None or rest is None:
        return "another version"
    return "earlier version" if one.before(rest) else "later version" if rest.before(one) else "another version"


def _by_date(witness: Bearer) -> tuple[tuple[bool, tuple[datetime, ...]], str]:
    return date_order(witness.date), witness.id
