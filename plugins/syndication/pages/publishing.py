"""Publishing: every page and file that the room adds to a site."""

from collections.abc import Iterable, Iterator

from plugins.captures.site_file import SiteFile
from plugins.syndication.pages.archive_page import archive_pages
from plugins.syndication.pages.compare_page import compare_files, compare_pages
from plugins.syndication.pages.data_files import data_files
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.feed import ADDRESS, stories_feed
from plugins.syndication.pages.ledger_page import ledger_pages
from plugins.syndication.pages.moved_page import moved_pages
from plugins.syndication.pages.name_page import name_pages
from plugins.syndication.pages.outlet_ledger import OutletLedger
from plugins.syndication.pages.quote_page import quote_pages
from plugins.syndication.pages.quote_view import view_quotes
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.story_page import story_pages


def site_pages(edition: Edition, outlets: Iterable[OutletLedger]) -> Iterator[SitePage]:
    """The pages that templates make; the ledgers of `outlets` are needed for their further pages."""
    quotes = view_quotes(edition)
    yield from story_pages(edition, quotes)
    yield from compare_pages(edition)
    yield from moved_pages(edition)
    yield from ledger_pages(edition, outlets)
    yield from quote_pages(quotes)
    yield from archive_pages(edition)
    yield from name_pages(edition)


def site_files(edition: Edition) -> Iterator[SiteFile]:
    """The files beside them."""
    settings = edition.settings
    feed = stories_feed(
        edition.stories, settings.get("CANONICAL_URL") or "", settings["SITENAME"], settings["SYNDICATION_FEED_STORIES"]
    )
    if feed:
        yield SiteFile(ADDRESS, feed)
    yield from data_files(edition)
    yield from compare_files(edition)
