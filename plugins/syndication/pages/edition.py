"""Editions: all that the pages of a site show of its stories."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.captures.post import Post
from plugins.syndication.addresses.assignment import Addresses
from plugins.syndication.grouping import Grouping
from plugins.syndication.pages.agency_ledger import AgencyLedger, agency_ledgers
from plugins.syndication.pages.archive import Archive, archive_of
from plugins.syndication.pages.carrying import Carrying, carryings
from plugins.syndication.pages.name_shelf import Named, NameShelf, shelve_by_name
from plugins.syndication.pages.view import StoryView
from plugins.syndication.witness import Witness


@dataclass(frozen=True)
class Edition:
    """The stories of a collection and what they are made of, articles and witnesses by the id of their capture.

    `told` are the stories of two or more captures, `alone` the captures that stand alone. `settings` hold all of this
    room's settings by name, and the site's own; `addresses` say where the stories stand, and stood; `slug` makes names
    of files of the names of places and authors.
    """

    told: tuple[StoryView, ...]
    alone: tuple[StoryView, ...]
    grouping: Grouping
    articles: Mapping[str, Post]
    witnesses: Mapping[str, Witness]
    settings: Mapping[str, Any]
    addresses: Addresses
    slug: Callable[[str], str] = str.casefold

    @property
    def stories(self) -> tuple[StoryView, ...]:
        """All stories, those of one capture last."""
        return (*self.told, *self.alone)

    @cached_property
    def carried(self) -> tuple[Carrying, ...]:
        """Who carried the texts of these stories."""
        return tuple(carryings(self.stories))

    @cached_property
    def agencies(self) -> tuple[AgencyLedger, ...]:
        """The ledgers of agencies."""
        return agency_ledgers(self.carried, self.settings["SYNDICATION_LEDGER_SHOWN"])

    @cached_property
    def archive(self) -> Archive:
        """All posts by year and month."""
        settings = self.settings
        posts = tuple(self.articles.values())
        return archive_of(posts, settings["SYNDICATION_ARCHIVE_SHOWN"], settings["SYNDICATION_ARCHIVE_WHOLE"])

    @cached_property
    def places(self) -> tuple[NameShelf, ...]:
        """The posts of each place."""
        return self._named("places", lambda post: post.capture.places)

    @cached_property
    def authors(self) -> tuple[NameShelf, ...]:
        """The posts of each author."""
        return self._named("authors", lambda post: post.capture.authors)

    def _named(self, folder: str, named: Named) -> tuple[NameShelf, ...]:
        shown = self.settings["SYNDICATION_ARCHIVE_SHOWN"]
        return shelve_by_name(self.articles.values(), named, folder, self.slug, shown)
