"""Ledger pages: who carried what, by agency and by outlet."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from plugins.captures.post import Post
from plugins.keeping.coding import NOTHING, digest, joint
from plugins.syndication.pages.agency_ledger import AgencyLedger
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.list_shows import entries_shown, tallied
from plugins.syndication.pages.site_page import SitePage


def ledger_pages(edition: Edition) -> Iterator[SitePage]:
    """The lists of agencies, which is there even if none is known, and of outlets, and the pages of each."""
    yield from _agency_pages(edition.agencies, edition.settings["SYNDICATION_LEDGER_SHOWN"])
    known = edition.outlets.values()
    listed = [(one.outlet, len(one.posts), one.shared, one.credited, one.uncredited, one.corrected) for one in known]
    yield SitePage("outlets.html", "categories", digest(listed), dict)
    for outlet in known:
        whole = digest(
            outlet.outlet,
            (len(outlet.posts), outlet.texts),
            [(row.name, row.address, tallied(row.tally)) for row in outlet.agencies],
            (tallied(outlet.unknown), tallied(outlet.disputed)),
        )
        for part in outlet.pages:
            names = {"category": outlet.outlet, "part": part}
            # a page that lists captures names their agencies
            named = sorted({post.card.agency for post in part.entries} | _inferred(part.entries))
            ways = [edition.agency_addresses.get(name) for name in named]
            shows = digest(whole, part.number, entries_shown(part.entries), ways)
            yield SitePage(part.address, "category", shows, partial(dict, names))


def _agency_pages(ledgers: Sequence[AgencyLedger], shown: int) -> Iterator[SitePage]:
    listed = [(one.name, one.address, len(one.texts), one.known, tallied(one.total)) for one in ledgers]
    yield SitePage("agencies.html", "agencies", digest(listed), partial(dict, ledgers=ledgers))
    for ledger in ledgers:
        whole = digest(
            (ledger.name, ledger.address, len(ledger.texts), ledger.known, ledger.unknown, tallied(ledger.total)),
            [(row.outlet, tallied(row.tally)) for row in ledger.outlets],
            (len(ledger.disputed), [story.line for story in ledger.disputed[:shown]]),
        )
        for part in ledger.pages or (None,):
            # who carried a text is told by its line
            texts = joint(*(text.story.line for text in part.entries)) if part else NOTHING
            address = part.address if part else ledger.address
            shows = digest(whole, part.number if part else 1, texts)
            yield SitePage(address, "agency", shows, partial(dict, ledger=ledger, part=part))


def _inferred(posts: Iterable[Post]) -> set[str]:
    return {post.story.agency for post in posts if post.story}


def ledger_names(edition: Edition) -> dict[str, Any]:
    """What the pages of all templates may ask for by name.

    `outlets` are the ledgers of outlets by slug, `agency_addresses` the addresses of agencies' pages, by each spelling
    of their names; a ledger lists `ledger_shown` things at the most.
    """
    return {
        "ledger_shown": edition.settings["SYNDICATION_LEDGER_SHOWN"],
        "outlets": edition.outlets,
        "agency_addresses": edition.agency_addresses,
    }
