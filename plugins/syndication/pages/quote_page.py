"""Quote pages: who is quoted saying what, all over the collection."""

from collections.abc import Iterator
from functools import partial

from plugins.keeping.coding import digest
from plugins.syndication.pages.quote_shows import rows_shown
from plugins.syndication.pages.quote_view import Quotes, quotes_address
from plugins.syndication.pages.site_page import SitePage


def quote_pages(quotes: Quotes) -> Iterator[SitePage]:
    """The pages of quotations: the first is there even if nobody is quoted."""
    addresses = [quotes_address(page) for page in range(len(quotes.pages))]
    total = sum(map(len, quotes.pages))
    before = 0
    for number, rows in enumerate(quotes.pages):
        names = {
            "rows": rows,
            "first": before + 1,
            "total": total,
            "left_out": quotes.left_out,
            "number": number + 1,
            "addresses": addresses,
        }
        shows = digest(rows_shown(rows), {name: names[name] for name in names if name != "rows"})
        yield SitePage(addresses[number], "quotes", shows, partial(dict, names))
        before += len(rows)
