"""What lists show of posts and stories, as digests."""

from collections.abc import Iterable

from plugins.captures.post import Post
from plugins.keeping.coding import digest
from plugins.syndication.pages.carrying import Carrying, Tally


def entries_shown(posts: Iterable[Post]) -> bytes:
    """What a list shows of posts: each with its story, and its share in it."""
    return digest([(post.line, (post.story.line, post.witness.siglum) if post.story else None) for post in posts])


def carried_shown(carried: Iterable[Carrying]) -> list[tuple[object, ...]]:
    """What a list shows of who carried a text."""
    return [
        (one.story.line, one.witness.siglum, one.agency, one.standing, one.outlet.url, one.outlet.name)
        for one in carried
    ]


def tallied(tally: Tally) -> tuple[object, ...]:
    """What a table shows of a tally."""
    return (tally.texts, tally.credited, tally.uncredited, tally.corrected, tally.kept)
