"""Outlet ledgers: what an outlet carried, of which agencies, credited or not, and how much of it it kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.captures.post import Post
from plugins.syndication.pages.carrying import Carrying, Tally, tally
from plugins.syndication.pages.list_page import ListPage, cut


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """What an outlet carried of one agency, under its name, with the address of that one's page."""

    name: str
    address: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class OutletLedger:
    """An outlet, a category, its posts, newest first, the pages of these, and what it carried of agencies.

    It carried `texts`, each counted once, however many versions of its page there are. `unknown` counts those of which
    no agency is known, `disputed` those whose witnesses credit several, `shared` the posts of texts that other outlets
    carried as well.
    """

    outlet: Any
    posts: Sequence[Post]
    pages: tuple[ListPage[Post], ...]
    agencies: tuple[AgencyRow, ...]
    unknown: Tally
    disputed: Tally
    shared: int
    texts: int

    @property
    def credited(self) -> int:
        """How often it credited one to an agency."""
        return sum(row.tally.credited for row in self.agencies)

    @property
    def uncredited(self) -> int:
        """How often it carried an agency's, and did not credit it."""
        return sum(row.tally.uncredited for row in self.agencies)

    @property
    def corrected(self) -> int:
        """How often people named the agency of what it carried."""
        return sum(row.tally.corrected for row in self.agencies)


def outlet_ledgers(
    categories: Iterable[tuple[Any, Sequence[Post]]],
    carried: Iterable[Carrying],
    agencies: Mapping[str, tuple[str, str]],
    shown: int,
) -> dict[str, OutletLedger]:
    """The ledger of each outlet, by its slug and in the order given, at most `shown` posts on each page of it.

    `agencies` has names and addresses by key.
    """
    by_outlet: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        by_outlet[one.outlet.slug].append(one)
    return {
        category.slug: _ledger(category, posts, by_outlet[category.slug], agencies, shown)
        for category, posts in categories
    }


def _ledger(
    outlet: Any,
    posts: Sequence[Post],
    carried: Sequence[Carrying],
    agencies: Mapping[str, tuple[str, str]],
    shown: int,
) -> OutletLedger:
    by_agency: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        if one.standing not in ("conflicting", "unknown"):
            by_agency[one.agency_key].append(one)
    rows = (AgencyRow(*agencies[key], tally(several)) for key, several in by_agency.items())
    return OutletLedger(
        outlet=outlet,
        posts=posts,
        pages=cut(posts, outlet.url.removesuffix(".html"), shown),
        agencies=tuple(sorted(rows, key=lambda row: (-row.tally.texts, row.name.casefold()))),
        unknown=tally(one for one in carried if one.standing == "unknown"),
        disputed=tally(one for one in carried if one.standing == "conflicting"),
        shared=sum(post.story is not None and len(post.story.carriers) > 1 for post in posts),
        texts=len({one.story.url for one in carried}),
    )
