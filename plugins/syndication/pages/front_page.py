"""The front page, and the archive's."""

from collections.abc import Iterator, Sequence

from plugins.keeping.coding import digest
from plugins.syndication.pages.archive import Archive, Shelf
from plugins.syndication.pages.list_shows import entries_shown
from plugins.syndication.pages.shelf import Day
from plugins.syndication.pages.site_page import SitePage


def front_pages(
    days: Sequence[Day], older: int, archive: Archive, agencies: bytes, takedowns: object
) -> Iterator[SitePage]:
    """The newest stories by day, and all shelves of the archive; what they show every page may ask for by name.

    `agencies` is a digest of where the pages of agencies stand; `takedowns`, which the archive lists, are the
    publication room's.
    """
    listed = [(day.label, day.iso, [story.line for story in day.stories]) for day in days]
    yield SitePage("index.html", "index", digest(listed, older, agencies), dict)
    years = [(year.label, [(bar.name, bar.height) for bar in year.bars]) for year in archive.years]
    shelves = [_shown(shelf, archive.whole) for shelf in archive.shelves]
    yield SitePage("archive.html", "archives", digest(years, shelves, archive.whole, takedowns), dict)


def _shown(shelf: Shelf, whole: bool) -> tuple[object, ...]:
    entries = entries_shown(shelf.posts) if whole else b""
    return (shelf.iso, shelf.mark.label, shelf.mark.address, len(shelf.posts), len(shelf.pages), entries)
