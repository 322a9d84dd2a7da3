"""Shelf marks: under which heading of the archive a date stands, and on which page."""

from dataclasses import dataclass

from plugins.captures.wording import say_date
from plugins.syndication.pages.list_page import page_address

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class ShelfMark:
    """A shelf of the archive in words, and the address of its page."""

    label: str
    address: str


def shelf_mark(iso_date: str, number: int = 1) -> ShelfMark:
    """The shelf of a date, an ISO date of any precision or "": its month, its year where no month is known."""
    month = iso_date[:7]
    return ShelfMark(say_date(month) if month else "Undated", page_address(shelf_stem(month), number))


def shelf_stem(month: str) -> str:
    """The address of the shelf of a month, of a year, or of "", without its ending."""
    return f"archive/{month or UNDATED}"
