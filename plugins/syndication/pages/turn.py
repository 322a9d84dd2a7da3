"""Turns: from a post to the posts before and after it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plugins.captures.post import Post


@dataclass(frozen=True, slots=True)
class Turn:
    """The posts of other stories that stand next to a post in the archive: `earlier` below it, `later` above it.

    Of the undated, of which nobody knows which is the earlier, they are simply the next ones on their shelf.
    """

    earlier: Post | None = None
    later: Post | None = None


def turns(posts: Sequence[Post]) -> Iterator[tuple[Post, Turn]]:
    """The turn of each post of a list in the archive's order, newest first; dated and undated ones are never mixed.

    Posts of its own story are passed over: its story page leads to these, and a reader who turns on has read it.
    """
    later = _before(posts)
    earlier = reversed(_before(posts[::-1]))
    for post, below, above in zip(posts, earlier, later, strict=True):
        yield post, Turn(below, above)


def _before(posts: Iterable[Post]) -> list[Post | None]:
    """For each post the last one before it that is of another story; None at the beginning."""
    found: list[Post | None] = []
    ordered = list(posts)
    if ordered:
        found.append(None)
    for last, post in pairwise(ordered):
        found.append(found[-1] if last.story is not None and last.story is post.story else last)
    return found
