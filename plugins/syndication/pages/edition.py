"""Editions: all that the pages of a site show of its stories."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.captures.lines.agency import agency_key
from plugins.captures.post import Post
from plugins.syndication.addresses.assignment import Addresses
from plugins.syndication.grouping import Grouping
from plugins.syndication.pages.agency_ledger import AgencyLedger, agency_ledgers
from plugins.syndication.pages.archive import Archive, archive_of
from plugins.syndication.pages.carrying import Carrying, carryings
from plugins.syndication.pages.name_shelf import Named, NameShelf, addresses_by_spelling, shelve_by_name
from plugins.syndication.pages.outlet_ledger import OutletLedger, outlet_ledgers
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.collations import Collations
from plugins.syndication.witness import Witness


@dataclass(frozen=True)
class Edition:
    """The stories of a collection and what they are made of, articles and witnesses by the id of their capture.

    `told` are the stories of two or more captures, `alone` the captures that stand alone. `settings` hold all of this
    room's settings by name, and the site's own; `addresses` say where the stories stand, and stood; `collations` hold
    witnesses against bases; `slug` makes names of files of the names of places and authors.
    """

    told: tuple[StoryView, ...]
    alone: tuple[StoryView, ...]
    grouping: Grouping
    articles: Mapping[str, Post]
    witnesses: Mapping[str, Witness]
    settings: Mapping[str, Any]
    addresses: Addresses
    collations: Collations
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
    def agency_addresses(self) -> dict[str, str]:
        """Where the page of each agency stands, by each spelling of its name."""
        known = {agency_key(ledger.name): ledger.address for ledger in self.agencies}
        spelled = {*(ledger.name for ledger in self.agencies), *(post.card.agency for post in self.articles.values())}
        keys = ((name, agency_key(name)) for name in sorted(spelled))
        return {name: known[key] for name, key in keys if key in known}

    @cached_property
    def outlets(self) -> dict[str, OutletLedger]:
        """The ledgers of outlets by the slugs of their categories, in order of these."""
        posts: dict[str, list[Post]] = defaultdict(list)
        for post in self.articles.values():
            posts[post.category.slug].append(post)
        known = {agency_key(ledger.name): (ledger.name, ledger.address) for ledger in self.agencies}
        categories = ((posts[slug][0].category, posts[slug]) for slug in sorted(posts))
        return outlet_ledgers(categories, self.carried, known, self.settings["SYNDICATION_LEDGER_SHOWN"])

    @cached_property
    def archive(self) -> Archive:
        """All posts by year and month."""
        settings = self.settings
        posts = tuple(self.articles.values())
        return archive_of(posts, settings["SYNDICATION_ARCHIVE_SHOWN"], settings["SYNDICATION_ARCHIVE_WHOLE"])

    @cached_property
    def places(self) -> tuple[NameShelf, ...]:
        """The posts of each place."""
        return self._named("places", lambda post: post.card.places)

    @cached_property
    def authors(self) -> tuple[NameShelf, ...]:
        """The posts of each author."""
        return self._named("authors", lambda post: post.card.authors)

    @cached_property
    def place_addresses(self) -> dict[str, str]:
        """Where the page of each place stands, by each spelling of its name."""
        return addresses_by_spelling(self.places)

    @cached_property
    def author_addresses(self) -> dict[str, str]:
        """Where the page of each author stands, by each spelling of the name."""
        return addresses_by_spelling(self.authors)

    def _named(self, folder: str, named: Named) -> tuple[NameShelf, ...]:
        shown = self.settings["SYNDICATION_ARCHIVE_SHOWN"]
        return shelve_by_name(self.articles.values(), named, folder, self.slug, shown)
