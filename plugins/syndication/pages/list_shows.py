"""What lists show of posts and stories, as digests."""

from collections.abc import Iterable

from plugins.captures.post import Post
from plugins.keeping.coding import NOTHING, joint
from plugins.syndication.pages.carrying import Tally


def entries_shown(posts: Iterable[Post]) -> bytes:
    """What a list shows of posts: each with its story, and its share in it."""
    return joint(*(part for post in posts for part in (post.line, post.story.line if post.story else NOTHING)))


def tallied(tally: Tally) -> tuple[object, ...]:
    """What a table shows of a tally."""
    return (tally.texts, tally.credited, tally.uncredited, tally.corrected, tally.kept)
