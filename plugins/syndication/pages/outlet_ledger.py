"""Outlet ledgers: what an outlet carried, of which agencies, credited or not, and how much of it it kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.captures.post import Post
from plugins.syndication.pages.carrying import Carrying, Tally, tally


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """What an outlet carried of one agency, under its name, with the address of that one's page."""

    name: str
    address: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class OutletLedger:
    """An outlet, a category of Pelican's, with its posts, newest first, and what it carried of each agency.

    `unknown` counts the texts of which no agency is known, `disputed` those whose witnesses credit several. `shared`
    counts the posts of texts that other outlets carried as well.
    """

    outlet: Any
    posts: Sequence[Post]
    agencies: tuple[AgencyRow, ...]
    unknown: Tally
    disputed: Tally
    shared: int

    @property
    def texts(self) -> int:
        """How many texts it carried, each counted once, however many versions of its page there are."""
        return self.unknown.texts + self.disputed.texts + sum(row.tally.texts for row in self.agencies)

    @property
    def credited(self) -> int:
        """How many of them it credited to an agency."""
        return sum(row.tally.credited for row in self.agencies)

    @property
    def uncredited(self) -> int:
        """How many of them are an agency's, and not credited."""
        return sum(row.tally.uncredited for row in self.agencies)


def outlet_ledgers(
    categories: Iterable[tuple[Any, Sequence[Post]]],
    carried: Iterable[Carrying],
    agencies: Mapping[str, tuple[str, str]],
) -> dict[str, OutletLedger]:
    """The ledger of each outlet, by its slug and in the order given; `agencies` has names and addresses by key."""
    by_outlet: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        by_outlet[one.outlet.slug].append(one)
    return {
        category.slug: _ledger(category, posts, by_outlet[category.slug], agencies) for category, posts in categories
    }


def _ledger(
    outlet: Any, posts: Sequence[Post], carried: Sequence[Carrying], agencies: Mapping[str, tuple[str, str]]
) -> OutletLedger:
    by_agency: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        if one.standing in ("credited", "uncredited"):
            by_agency[one.agency_key].append(one)
    rows = (AgencyRow(*agencies[key], tally(several)) for key, several in by_agency.items())
    return OutletLedger(
        outlet=outlet,
        posts=posts,
        agencies=tuple(sorted(rows, key=lambda row: (-row.tally.texts, row.name.casefold()))),
        unknown=tally(one for one in carried if one.standing == "unknown"),
        disputed=tally(one for one in carried if one.standing == "conflicting"),
        shared=sum(post.story is not None and len(post.story.carriers) > 1 for post in posts),
    )
