"""Date order: which of two days a date such as `03/04/2025` means, by what else its page says."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from plugins.captures.lines.dates import StatedDate
from plugins.captures.lines.language import language_of
from plugins.captures.pages.page import Page

NUMBERS = re.compile(r"(?<!\d)(\d\d?)[/-](\d\d?)[/-]\d\d")
MONTH_FIRST_ZONE = re.compile(r"\b(?:[ECMP][SD]?T)\b(?! ?\+)")
DAY_FIRST_ZONE = re.compile(r"\b(?:IST|BST|GMT|AEST|AEDT|NZST|NZDT|SAST|PKT)\b|\bhrs\b")
DAY_FIRST_LANGUAGES = ("es", "fr", "de", "it", "pt", "nl")


def settled(page: Page, dates: Sequence[StatedDate]) -> dict[StatedDate, StatedDate]:
    """Each date with the one day that it means; a date that stays open is left out."""
    still_open = [date for date in dates if date.other]
    month_first = _month_comes_first(page, dates, still_open) if still_open else None
    return {
        date: _read(date, month_first) if date.other and month_first is not None else date
        for date in dates
        if month_first is not None or not date.other
    }


def _month_comes_first(page: Page, dates: Sequence[StatedDate], still_open: Sequence[StatedDate]) -> bool | None:
    """Whether the page writes the month first; None where it does not show, or shows both."""
    unmistakable = [page.text[date.start : date.end] for date in dates if not date.other]
    shown = {order for text in unmistakable if (order := _shown_order(text)) is not None}
    if not shown:
        shown = _orders_by_days({date.day for date in dates if not date.other}, still_open)
    if not shown:
        shown = _orders_by_zones(page.text[date.start : date.end] for date in still_open)
    if not shown and language_of(" ".join(page.lines[i].text for i in page.article)) in DAY_FIRST_LANGUAGES:
        shown = {False}
    return shown.pop() if len(shown) == 1 else None


def _shown_order(text: str) -> bool | None:
    found = NUMBERS.search(text)
    if found is None or int(found[1]) == int(found[2]):
        return None
    return int(found[2]) > 12


def _orders_by_days(days: set[str], still_open: Iterable[StatedDate]) -> set[bool]:
    """The orders in which an open date is a day that the page also writes out."""
    return {order for date in still_open for order in (False, True) if _read(date, order).day in days}


def _orders_by_zones(texts: Iterable[str]) -> set[bool]:
    shown = set()
    for text in texts:
        if MONTH_FIRST_ZONE.search(text):
            shown.add(True)
        if DAY_FIRST_ZONE.search(text):
            shown.add(False)
    return shown


def _read(date: StatedDate, month_first: bool) -> StatedDate:
    return replace(date, value=date.other if month_first else date.value, other="")
