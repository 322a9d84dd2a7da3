"""Ledger pages: who carried what, by agency and by outlet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from plugins.captures.fact import value_of
from plugins.captures.lines.agency import agency_key
from plugins.captures.post import Post
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.outlet_ledger import OutletLedger, outlet_ledgers
from plugins.syndication.pages.site_page import SitePage


def ledger_pages(edition: Edition, outlets: Iterable[OutletLedger]) -> Iterator[SitePage]:
    """The list of agencies, which is there even if none is known, the pages of each, and the further ones of outlets.

    The first page of an outlet is Pelican's, of whose categories it is one.
    """
    yield SitePage("agencies.html", "agencies", {"ledgers": edition.agencies})
    for ledger in edition.agencies:
        yield SitePage(ledger.address, "agency", {"ledger": ledger, "part": ledger.pages[0] if ledger.pages else None})
        for page in ledger.pages[1:]:
            yield SitePage(page.address, "agency", {"ledger": ledger, "part": page})
    for outlet in outlets:
        for part in outlet.pages[1:]:
            yield SitePage(part.address, "category", {"category": outlet.outlet, "part": part})


def ledger_names(edition: Edition, categories: Iterable[tuple[Any, Sequence[Post]]]) -> dict[str, Any]:
    """What the pages of all templates may ask for by name.

    `outlets` are the ledgers of outlets (Pelican's categories, each with its posts) by slug, `agency_addresses` the
    addresses of agencies' pages, by each spelling of their names; a ledger lists `ledger_shown` things at the most.
    """
    known = {agency_key(ledger.name): (ledger.name, ledger.address) for ledger in edition.agencies}
    shown = edition.settings["SYNDICATION_LEDGER_SHOWN"]
    return {
        "ledger_shown": shown,
        "outlets": outlet_ledgers(categories, edition.carried, known, shown),
        "agency_addresses": {name: known[key][1] for name, key in _names(edition) if key in known},
    }


def _names(edition: Edition) -> Iterator[tuple[str, str]]:
    """The names of agencies, in each of their spellings, with the keys that tell agencies apart."""
    captures = (post.capture for post in edition.articles.values())
    spelled = {*(ledger.name for ledger in edition.agencies), *(value_of(capture.agency) for capture in captures)}
    return ((name, agency_key(name)) for name in sorted(spelled))
