"""Editions: all that the pages of a site show of its stories."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.captures.post import Post
from plugins.syndication.addresses.assignment import Addresses
from plugins.syndication.grouping import Grouping
from plugins.syndication.pages.agency_ledger import AgencyLedger, agency_ledgers
from plugins.syndication.pages.carrying import Carrying, carryings
from plugins.syndication.pages.view import StoryView
from plugins.syndication.witness import Witness


@dataclass(frozen=True)
class Edition:
    """The stories of a collection and what they are made of, articles and witnesses by the id of their capture.

    `told` are the stories of two or more captures, `alone` the captures that stand alone. `settings` hold all of this
    room's settings by name, and the site's own; `addresses` say where the stories stand, and stood.
    """

    told: tuple[StoryView, ...]
    alone: tuple[StoryView, ...]
    grouping: Grouping
    articles: Mapping[str, Post]
    witnesses: Mapping[str, Witness]
    settings: Mapping[str, Any]
    addresses: Addresses

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
        return agency_ledgers(self.carried)
