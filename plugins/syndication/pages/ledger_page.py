"""Ledger pages: who carried what, by agency and by outlet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plugins.captures.lines.agency import agency_key
from plugins.captures.post import Post
from plugins.syndication.pages.agency_ledger import AgencyLedger, agency_ledgers
from plugins.syndication.pages.carrying import carryings
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.outlet_ledger import outlet_ledgers
from plugins.syndication.pages.site_page import SitePage


def ledger_pages(edition: Edition) -> Iterator[SitePage]:
    """The list of agencies, which is there even if none is known, and a page for each."""
    ledgers = agency_ledgers(carryings(edition.stories))
    yield SitePage("agencies.html", "agencies", {"ledgers": ledgers})
    for ledger in ledgers:
        yield SitePage(ledger.address, "agency", {"ledger": ledger})


def ledger_names(edition: Edition, categories: Iterable[tuple[Any, Sequence[Post]]]) -> dict[str, Any]:
    """What the pages of all templates may ask for by name.

    `outlets` are the ledgers of outlets (Pelican's categories, each with its posts) by slug, `agency_addresses` the
    addresses of agencies' pages, by each spelling of their names; a ledger lists `ledger_shown` things at the most.
    """
    carried = list(carryings(edition.stories))
    ledgers = {agency_key(ledger.name): ledger for ledger in agency_ledgers(carried)}
    known = {key: (ledger.name, ledger.address) for key, ledger in ledgers.items()}
    return {
        "ledger_shown": edition.settings["SYNDICATION_LEDGER_SHOWN"],
        "outlets": outlet_ledgers(categories, carried, known),
        "agency_addresses": {name: known[agency_key(name)][1] for name in _names(edition, ledgers.values())},
    }


def _names(edition: Edition, ledgers: Iterable[AgencyLedger]) -> Iterator[str]:
    yield from (ledger.name for ledger in ledgers)
    for post in edition.articles.values():
        if post.capture.agency:
            yield post.capture.agency.value
