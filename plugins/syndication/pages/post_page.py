"""Post pages: one for each capture."""

from collections.abc import Iterable, Iterator
from functools import partial

from plugins.captures.post import Post
from plugins.keeping.coding import NOTHING, joint
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import Names, SitePage


def post_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of each post."""
    for post in edition.articles.values():
        yield post_page(post, edition)


def post_page(post: Post, edition: Edition) -> SitePage:
    """The page of a post."""
    agencies, places, authors = edition.agency_addresses, edition.place_addresses, edition.author_addresses
    card = post.card
    # where its names lead, "" for nowhere; the names are in its card, and no address has a line's end
    ways = [agencies.get(card.agency, ""), agencies.get(post.witness.agency, "") if post.witness else ""]
    ways += [places.get(name, "") for name in card.places]
    ways += [authors.get(name, "") for name in card.authors]
    names: Names = partial(dict, article=post, category=post.category)
    return SitePage(post.url, "article", _shows(post, ways), names)


def _shows(post: Post, ways: Iterable[str]) -> bytes:
    """Its capture, its story, what is related, where it stands in the archive, and where its names lead."""
    earlier, later = post.turn.earlier, post.turn.later
    return joint(
        post.shows,
        post.lists.shows(post.id),
        earlier.line if earlier else NOTHING,
        later.line if later else NOTHING,
        "\n".join((post.shelf.address, *ways)).encode(),
    )
