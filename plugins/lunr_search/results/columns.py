"""Columns: one fact of every document, by which results are narrowed down and put in order."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from plugins.keeping.coding import digest
from plugins.lunr_search.index.listing import Listed
from plugins.lunr_search.index.planes import planes
from plugins.lunr_search.part import Part

PRECISIONS = {len("YYYY-MM-DD"): 0, len("YYYY-MM"): 1, len("YYYY"): 2, len(""): 0}
"""How exactly a date is known, by its length."""


def column_parts(documents: Sequence[Listed]) -> Iterator[Part]:
    """Make the parts `columns/outlet`, `columns/agency` and `columns/date` of documents in the order of their numbers.

    Outlet and agency are `{names, of}`: the names in order, "" where none is known, and for each document the place of
    its own. The date is `{first, of, precision}`: a day, counted from 1970; for each document 0 where it is undated,
    else one more than the days from the first to its own (to the first day of a month or year known alone); and its
    place in PRECISIONS. Numbers are written as planes.
    """
    yield _column("outlet", _names, [document.outlet for document in documents])
    yield _column("agency", _names, [document.agency for document in documents])
    yield _column("date", _dates, [document.date for document in documents])


def _column(name: str, written: Callable[[list[str]], Any], facts: list[str]) -> Part:
    return Part(f"columns/{name}", digest(facts), partial(written, facts))


def _names(values: list[str]) -> dict[str, Any]:
    names = sorted(set(values), key=lambda name: (name.casefold(), name))
    places = {name: place for place, name in enumerate(names)}
    return {"names": names, "of": planes(places[value] for value in values)}


def _dates(dates: list[str]) -> dict[str, Any]:
    days = [_first_day(stated) if stated else 0 for stated in dates]
    first = min(filter(None, days), default=0)
    counted = planes(day - first + 1 if day else 0 for day in days)
    precision = planes(PRECISIONS[len(stated)] for stated in dates)
    return {"first": first - date(1970, 1, 1).toordinal(), "of": counted, "precision": precision}


def _first_day(stated: str) -> int:
    return date.fromisoformat(f"{stated}-01-01"[: len("YYYY-MM-DD")]).toordinal()
