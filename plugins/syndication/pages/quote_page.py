"""Quote pages: who is quoted saying what, all over the collection."""

from collections.abc import Iterator, Mapping
from functools import partial

from plugins.keeping.coding import digest
from plugins.syndication.pages.quote_view import Quotes, RowList, quotes_address
from plugins.syndication.pages.site_page import SitePage


def quote_pages(quotes: Quotes) -> Iterator[SitePage]:
    """The pages of quotations: the first is there even if nobody is quoted."""
    addresses = [quotes_address(page) for page in range(len(quotes.pages))]
    total = sum(page.size for page in quotes.pages)
    before = 0
    for number, rows in enumerate(quotes.pages):
        names = {
            "first": before + 1,
            "total": total,
            "left_out": quotes.left_out,
            "number": number + 1,
            "addresses": addresses,
        }
        yield SitePage(addresses[number], "quotes", digest(rows.shows, names), partial(_names, names, rows))
        before += rows.size


def _names(names: Mapping[str, object], rows: RowList) -> dict[str, object]:
    return {**names, "rows": rows.rows}
