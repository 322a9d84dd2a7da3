"""Post pages: one for each capture."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from plugins.captures.post import Post
from plugins.keeping.coding import NOTHING, joint
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import Names, SitePage


def post_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of each post."""
    agencies, places, authors = edition.agency_addresses, edition.place_addresses, edition.author_addresses
    for post in edition.articles.values():
        agency = (post.card.agency, post.witness.agency if post.witness else "")
        ways = (*_ways(agencies, agency), *_ways(places, post.card.places), *_ways(authors, post.card.authors))
        names: Names = partial(dict, article=post, category=post.category)
        yield SitePage(post.url, "article", _shows(post, "\n".join(ways)), names)


def _shows(post: Post, ways: str) -> bytes:
    """Its capture, its story, what is related, where it stands in the archive, and where its names lead."""
    earlier, later = post.turn.earlier, post.turn.later
    return joint(
        post.shows,
        post.lists.shows(post.id),
        earlier.line if earlier else NOTHING,
        later.line if later else NOTHING,
        f"{post.shelf.address}\n{ways}".encode(),
    )


def _ways(addresses: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    """The address to which each name leads, "" where it leads nowhere; no address has a line's end."""
    return (addresses.get(name, "") for name in names)
