"""Name pages: the places and the authors that captures name, and the posts of each."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from plugins.captures.post import Post
from plugins.keeping.coding import digest
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.list_page import ListPage, cut
from plugins.syndication.pages.list_shows import entries_shown
from plugins.syndication.pages.name_shelf import NameShelf
from plugins.syndication.pages.shelf import shelve_by_month
from plugins.syndication.pages.site_page import SitePage


def name_pages(edition: Edition) -> Iterator[SitePage]:
    """The list of places and that of authors, and the pages of each; where no capture names any, none is written."""
    shown = edition.settings["SYNDICATION_NAMES_SHOWN"]
    for kind, one, shelves in (("places", "place", edition.places), ("authors", "author", edition.authors)):
        pages = cut(shelves, kind, shown)
        for page in pages:
            names = {"part": page, "parts": pages, "total": len(shelves)}
            listed = [(shelf.address, shelf.name, len(shelf.posts)) for shelf in page.entries]
            shows = digest(page.number, len(pages), len(shelves), listed)
            yield SitePage(page.address, kind, shows, partial(dict, names))
        yield from _shelf_pages(one, shelves)


def name_names(edition: Edition) -> dict[str, Any]:
    """What the pages of all templates may ask for by name.

    `has_places` and `has_authors` say whether the site has such pages, `place_addresses` and `author_addresses` where
    the page of each stands, by each spelling of its name.
    """
    return {
        "has_places": bool(edition.places),
        "has_authors": bool(edition.authors),
        "place_addresses": edition.place_addresses,
        "author_addresses": edition.author_addresses,
    }


def _shelf_pages(template: str, shelves: Sequence[NameShelf]) -> Iterator[SitePage]:
    for shelf in shelves:
        for page in shelf.pages:
            shows = digest(shelf.name, shelf.address, len(shelf.posts), page.number, entries_shown(page.entries))
            yield SitePage(page.address, template, shows, partial(_names, shelf, page))


def _names(shelf: NameShelf, page: ListPage[Post]) -> dict[str, Any]:
    months, undated = shelve_by_month(page.entries)
    return {"shelf": shelf, "part": page, "months": months, "undated": undated}
