"""Collections whose quotations are gathered, given as plain texts."""

from collections.abc import Iterable, Mapping

from plugins.syndication.quotes.collected import Collected, collect
from plugins.syndication.quotes.found import Text
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.source import Source


def collected(
    bodies: Mapping[str, str],
    near: Mapping[str, Iterable[str]],
    posts: Iterable[Quotation] = (),
    stories: Iterable[Iterable[str]] = (),
) -> Collected:
    """What bodies by the ids of their captures quote, and the posts beside them."""
    story = {id: min(members) for members in stories for id in members}
    texts = {id: Text(body, tuple(one for one in posts if one.capture == id)) for id, body in bodies.items()}
    sources = [Source(id, story=story.get(id, ""), related=tuple(sorted(near.get(id, ())))) for id in bodies]
    return collect(sources, texts.__getitem__)
