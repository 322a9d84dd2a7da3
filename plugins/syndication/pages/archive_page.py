"""Archive pages: a page of its own for each shelf of the archive, further ones where it is full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.captures.post import Post
from plugins.captures.wording import say_date
from plugins.keeping.coding import digest
from plugins.syndication.pages.archive import Shelf
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.list_page import ListPage
from plugins.syndication.pages.list_shows import entries_shown
from plugins.syndication.pages.shelf import day_of
from plugins.syndication.pages.site_page import SitePage


@dataclass(frozen=True, slots=True)
class DayList:
    """The posts of one day of a shelf; where no day is known `label` is "Day not known" or, on a shelf of these, ""."""

    label: str
    iso: str
    posts: tuple[Post, ...]


def archive_pages(edition: Edition) -> Iterator[SitePage]:
    """The pages of all shelves, each with the shelves `earlier` and `later` than its own; of the undated none is."""
    shelves = [shelf for shelf in edition.archive.shelves if shelf.iso]
    for place, shelf in enumerate(shelves):
        earlier = shelves[place + 1] if place + 1 < len(shelves) else None
        yield from _pages(shelf, earlier, shelves[place - 1] if place else None)
    if edition.archive.undated:
        yield from _pages(edition.archive.undated, None, None)


def days_of(shelf: Shelf, posts: Sequence[Post]) -> tuple[DayList, ...]:
    """Posts of a shelf, as they come, by day."""
    days = [(iso, tuple(several)) for iso, several in groupby(posts, day_of)]
    return tuple(DayList(_say(iso, shelf), iso, several) for iso, several in days)


def _pages(shelf: Shelf, earlier: Shelf | None, later: Shelf | None) -> Iterator[SitePage]:
    for page in shelf.pages:
        beside = [other and other.mark for other in (earlier, later)]
        shows = digest(shelf.iso, shelf.mark, len(shelf.posts), page.number, entries_shown(page.entries), beside)
        yield SitePage(page.address, "month", shows, partial(_names, shelf, page, earlier, later))


def _names(shelf: Shelf, page: ListPage[Post], earlier: Shelf | None, later: Shelf | None) -> dict[str, object]:
    days = days_of(shelf, page.entries)
    return {"shelf": shelf, "part": page, "days": days, "earlier": earlier, "later": later}


def _say(iso: str, shelf: Shelf) -> str:
    if len(iso) == len("2025-03-07"):
        return say_date(iso)
    return "Day not known" if len(shelf.iso) == len("2025-03") else ""
