"""Post pages: one for each capture."""

from collections.abc import Iterator, Mapping
from functools import partial

from plugins.captures.post import Post
from plugins.keeping.coding import digest
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import Names, SitePage


def post_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of each post."""
    for post in edition.articles.values():
        names: Names = partial(dict, article=post, category=post.category)
        yield SitePage(post.url, "article", _shows(post, edition), names)


def _shows(post: Post, edition: Edition) -> bytes:
    """Its capture, where it stands in its story and in the archive, what is related, and where its names lead."""
    turn = [other.line for other in (post.turn.earlier, post.turn.later) if other]
    return digest(
        post.card.digest,
        post.line,
        post.inferred,
        (post.story.line, post.witness.siglum) if post.story else None,
        post.lists.shows(post.id),
        (post.shelf.label, post.shelf.address, turn, post.turn.earlier is None),
        _ways(edition.agency_addresses, (post.card.agency, post.witness.agency if post.witness else "")),
        _ways(edition.place_addresses, post.card.places),
        _ways(edition.author_addresses, post.card.authors),
    )


def _ways(addresses: Mapping[str, str], names: tuple[str, ...]) -> list[str | None]:
    return [addresses.get(name) for name in names]
