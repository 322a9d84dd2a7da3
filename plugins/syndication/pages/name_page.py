"""Name pages: the places and the authors that captures name, and the posts of each."""

from collections.abc import Iterator, Sequence
from typing import Any

from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.list_page import cut
from plugins.syndication.pages.name_shelf import NameShelf, addresses_by_spelling
from plugins.syndication.pages.shelf import shelve_by_month
from plugins.syndication.pages.site_page import SitePage


def name_pages(edition: Edition) -> Iterator[SitePage]:
    """The list of places and that of authors, and the pages of each; where no capture names any, none is written."""
    shown = edition.settings["SYNDICATION_NAMES_SHOWN"]
    for kind, one, shelves in (("places", "place", edition.places), ("authors", "author", edition.authors)):
        pages = cut(shelves, kind, shown)
        for page in pages:
            yield SitePage(page.address, kind, {"part": page, "parts": pages, "total": len(shelves)})
        yield from _shelf_pages(one, shelves)


def name_names(edition: Edition) -> dict[str, Any]:
    """What the pages of all templates may ask for by name.

    `has_places` and `has_authors` say whether the site has such pages, `place_addresses` and `author_addresses` where
    the page of each stands, by each spelling of its name.
    """
    return {
        "has_places": bool(edition.places),
        "has_authors": bool(edition.authors),
        "place_addresses": addresses_by_spelling(edition.places),
        "author_addresses": addresses_by_spelling(edition.authors),
    }


def _shelf_pages(template: str, shelves: Sequence[NameShelf]) -> Iterator[SitePage]:
    for shelf in shelves:
        for page in shelf.pages:
            months, undated = shelve_by_month(page.entries)
            names = {"shelf": shelf, "part": page, "months": months, "undated": undated}
            yield SitePage(page.address, template, names)
