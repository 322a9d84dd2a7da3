"""Listings for crawlers: the sitemap and robots.txt of a public site (protocol of sitemaps.org, RFC 9309)."""

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote

from plugins.captures.site_file import SiteFile

MOST = 50_000
"""Addresses in one sitemap, by the protocol."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NOT_LISTED = re.compile(r'<meta name="robots" content="[^"]*noindex')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
UNLISTED = ("search.html", "compare/")
"""Pages that show nothing of their own: the search, and two witnesses that both have a page."""


def sitemaps(pages: Iterable[str], site: str, most: int = MOST) -> Iterator[SiteFile]:
    """The sitemap of pages by their addresses below `site`; from `most` on an index of several.

    No page says when it was last changed: a build knows when captures were published, not when pages were.
    """
    found = sorted(pages)
    parts = [found[start : start + most] for start in range(0, len(found), most)] or [[]]
    if len(parts) == 1:
        yield SiteFile("sitemap.xml", _list("urlset", "url", parts[0], site))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SiteFile("sitemap.xml", _list("sitemapindex", "sitemap", names, site))
    for name, part in zip(names, parts, strict=True):
        yield SiteFile(name, _list("urlset", "url", part, site))


def listed_pages(files: Iterable[tuple[str, Path]], site: str) -> Iterator[str]:
    """The pages of a finished site that ask to be listed, under the address that they name as their own."""
    for name, path in files:
        if name.endswith(".html") and not name.startswith(UNLISTED) and _asks_for_it(path, f"{site}/{name}"):
            yield name


def robots(site: str, indexed: bool) -> SiteFile:
    """What crawlers may read: all of it. A page that they may not read could not tell them not to list it."""
    said = "# Crawlers read this file at the root of a domain only; below one, name the sitemap to them yourself.\n"
    if not indexed:
        said += "# Every page asks not to be listed. It has to be readable for that, so nothing is disallowed.\n"
    lines = f"{said}User-agent: *\nDisallow:\n"
    return SiteFile("robots.txt", lines + (f"\nSitemap: {site}/sitemap.xml\n" if indexed and site else ""))


def _asks_for_it(path: Path, address: str) -> bool:
    head = path.read_text(encoding="utf-8").partition("</head>")[0]
    own = CANONICAL.search(head)
    return own is not None and unescape(own[1]) == address and not NOT_LISTED.search(head)


def _list(kind: str, item: str, addresses: Iterable[str], site: str) -> str:
    rows = "".join(f"<{item}><loc>{escape(f'{site}/{quote(address)}')}</loc></{item}>\n" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} xmlns="{NAMESPACE}">\n{rows}</{kind}>\n'
