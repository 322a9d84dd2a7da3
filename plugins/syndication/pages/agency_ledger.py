"""Agency ledgers: what an agency wrote, who carried it, credited or not, and how much they kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.captures.address import outlet_address
from plugins.captures.lines.agency import SPELLINGS
from plugins.syndication.pages.carrying import Carrying, Tally, tally
from plugins.syndication.pages.list_page import ListPage, cut
from plugins.syndication.pages.shelf import newest_first
from plugins.syndication.pages.view import StoryView


@dataclass(frozen=True, slots=True)
class AgencyText:
    """A text of an agency, and who carried it."""

    story: StoryView
    carried: tuple[Carrying, ...]

    @property
    def known_by(self) -> tuple[Carrying, ...]:
        """Who is known by itself to have the agency's text, where others are not: what says that these have it too."""
        known = tuple(one for one in self.carried if one.standing != "uncredited")
        return known if len(known) < len(self.carried) else ()


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What one outlet, a category, carried of an agency."""

    outlet: Any
    tally: Tally


@dataclass(frozen=True, slots=True)
class AgencyLedger:
    """An agency under the name it is known by, its address, its texts, newest first, their pages, and who carried them.

    `disputed` are the stories whose witnesses credit this agency and another one: they count for none.
    """

    name: str
    address: str
    texts: tuple[AgencyText, ...]
    pages: tuple[ListPage[AgencyText], ...]
    disputed: tuple[StoryView, ...]
    outlets: tuple[OutletRow, ...]
    total: Tally

    @property
    def unknown(self) -> int:
        """How often outlets that are not known carried its texts."""
        return sum(one.witness.outlet == "" for text in self.texts for one in text.carried)

    @property
    def known(self) -> int:
        """How many outlets that are known carried them."""
        return len({one.outlet.slug for text in self.texts for one in text.carried if one.witness.outlet})


def agency_ledgers(carried: Iterable[Carrying], shown: int) -> tuple[AgencyLedger, ...]:
    """The ledger of each agency that anyone is credited to, those of the most texts first, then by name.

    At most `shown` texts stand on each page of it.
    """
    by_agency: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        if one.agency:
            by_agency[one.agency_key].append(one)
    addresses = agency_addresses(by_agency)
    ledgers = (_ledger(addresses[key], several, shown) for key, several in by_agency.items())
    return tuple(sorted(ledgers, key=lambda one: (-len(one.texts), one.name.casefold(), one.address)))


def agency_addresses(keys: Iterable[str]) -> dict[str, str]:
    """Where the page of each agency stands, by its key; of two that would share an address the first keeps it."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key in sorted(keys):
        slug = outlet_address(_slug(key), key)
        slug = slug if slug not in taken else outlet_address("", key)
        taken.add(slug)
        found[key] = f"agencies/{slug}.html"
    return found


def _ledger(address: str, carried: Sequence[Carrying], shown: int) -> AgencyLedger:
    counted = [one for one in carried if one.standing != "conflicting"]
    by_story, by_outlet = _grouped(counted, lambda one: one.story.url), _grouped(counted, lambda one: one.outlet.slug)
    disputed = _grouped(carried, lambda one: one.story.url if one.standing == "conflicting" else "")
    disputed.pop("", None)
    rows = (OutletRow(several[0].outlet, tally(several)) for several in by_outlet.values())
    texts = tuple(AgencyText(story, tuple(by_story[story.url])) for story in _newest_first(by_story))
    return AgencyLedger(
        name=_name(carried),
        address=address,
        texts=texts,
        pages=cut(texts, address.removesuffix(".html"), shown),
        disputed=tuple(_newest_first(disputed)),
        outlets=tuple(sorted(rows, key=lambda row: (-row.tally.texts, row.outlet.name.casefold()))),
        total=tally(counted),
    )


def _grouped(carried: Iterable[Carrying], key: Callable[[Carrying], str]) -> dict[str, list[Carrying]]:
    groups: dict[str, list[Carrying]] = defaultdict(list)
    for one in carried:
        groups[key(one)].append(one)
    return groups


def _newest_first(groups: Mapping[str, Sequence[Carrying]]) -> list[StoryView]:
    return newest_first(groups[url][0].story for url in sorted(groups))


def _name(carried: Iterable[Carrying]) -> str:
    """The short name of an agency where we know one, or else the first of its spellings in the alphabet."""
    spelled = min(one.agency for one in carried)
    return SPELLINGS.get(spelled, spelled)


def _slug(key: str) -> str:
    """An agency's key in the letters of addresses, "" where it has none of them."""
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in key).split())
