"""Publishing: every page and file that the room adds to a site."""

from collections.abc import Iterator

from plugins.captures.building import kept_folder
from plugins.captures.site_file import SiteFile, SiteText
from plugins.keeping.coding import digest
from plugins.syndication.pages.archive_page import archive_pages
from plugins.syndication.pages.compare_page import ComparedRows, compare_files, compare_pages
from plugins.syndication.pages.data_files import data_files
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.feed import ADDRESS, stories_feed
from plugins.syndication.pages.front_page import front_pages
from plugins.syndication.pages.ledger_page import ledger_pages
from plugins.syndication.pages.moved_page import moved_pages
from plugins.syndication.pages.name_page import name_pages
from plugins.syndication.pages.post_page import post_pages
from plugins.syndication.pages.quote_page import quote_pages
from plugins.syndication.pages.quote_view import view_quotes
from plugins.syndication.pages.shelf import Day
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.story_page import story_page


def site_pages(edition: Edition, days: tuple[Day, ...], older: int, takedowns: object) -> Iterator[SitePage]:
    """The pages that templates make, but `story_pages`.

    `days` are those of the front page, which leaves so many `older` stories out; `takedowns` are what the archive lists
    beside the posts.
    """
    yield from front_pages(days, older, edition.archive, digest(edition.agency_addresses), takedowns)
    yield from post_pages(edition)
    yield from moved_pages(edition)
    yield from ledger_pages(edition)
    yield from archive_pages(edition)
    yield from name_pages(edition)


def story_pages(edition: Edition) -> Iterator[SitePage]:
    """The pages of what several captures have in common: stories, comparisons, quotations."""
    quotes = view_quotes(edition)
    compared = ComparedRows(edition.collations)
    for story in edition.told:
        # one after the other, since they show the same collations
        yield story_page(story, edition, quotes)
        yield from compare_pages(story, compared)
    yield from quote_pages(quotes)


def site_texts(edition: Edition) -> Iterator[SiteText]:
    """The files beside them that are made of a few captures each."""
    yield from compare_files(edition.told)


def site_files(edition: Edition) -> Iterator[SiteFile]:
    """The files that are made of all captures."""
    settings = edition.settings
    feed = stories_feed(
        edition.stories, settings.get("CANONICAL_URL") or "", settings["SITENAME"], settings["SYNDICATION_FEED_STORIES"]
    )
    if feed:
        yield SiteFile(ADDRESS, feed)
    yield from data_files(edition, kept_folder(dict(settings)))
