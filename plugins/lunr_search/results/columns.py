"""Columns: one fact of every document, by which results are narrowed down and put in order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.part import Part

DIGITS = "]^_`abcdefghijklmnopqrstuvwxyz{|"
"""The 32 digits of a column: signs in a row of which neither JSON nor a script has to escape any."""

PRECISIONS = {len("YYYY-MM-DD"): 0, len("YYYY-MM"): 1, len("YYYY"): 2, len(""): 0}
"""How exactly a date is known, by its length."""


def column_parts(documents: Sequence[SearchDocument]) -> Iterator[Part]:
    """Make the parts `columns/outlet`, `columns/agency` and `columns/date` of documents in the order of their numbers.

    Outlet and agency are `{names, of}`: the names in order, "" where none is known, and for each document the place of
    its own. The date is `{first, of, precision}`: a day, counted from 1970; for each document 0 where it is undated,
    else one more than the days from the first to its own (to the first day of a month or year known alone); and its
    place in PRECISIONS. Numbers are written by their digits: the last of all documents in one text, the last but one in
    the next, which gzip makes a third smaller than one number after the other.
    """
    yield _names("outlet", [document.outlet for document in documents])
    yield _names("agency", [document.agency for document in documents])
    yield _dates([document.date[:10] for document in documents])


def _names(column: str, values: list[str]) -> Part:
    names = sorted(set(values), key=lambda name: (name.casefold(), name))
    places = {name: place for place, name in enumerate(names)}
    return Part(f"columns/{column}", {"names": names, "of": planes(places[value] for value in values)})


def _dates(dates: list[str]) -> Part:
    days = [_first_day(stated) if stated else 0 for stated in dates]
    first = min(filter(None, days), default=0)
    counted = planes(day - first + 1 if day else 0 for day in days)
    precision = planes(PRECISIONS[len(stated)] for stated in dates)
    return Part("columns/date", {"first": first - date(1970, 1, 1).toordinal(), "of": counted, "precision": precision})


def _first_day(stated: str) -> int:
    return date.fromisoformat(f"{stated}-01-01"[: len("YYYY-MM-DD")]).toordinal()


def planes(numbers: Iterable[int]) -> list[str]:
    """Write numbers, none below 0, by their digits: a text of all last digits, one of all before these, and so on."""
    left = list(numbers)
    written: list[str] = []
    while not written or any(left):
        written.append("".join(DIGITS[number % len(DIGITS)] for number in left))
        left = [number // len(DIGITS) for number in left]
    return written
