"""Feeds: the stories as an Atom feed (RFC 4287)."""

import html
import uuid
from collections.abc import Iterable

from feedgenerator import Atom1Feed

from plugins.captures.rendering import showable
from plugins.syndication.period import period
from plugins.syndication.view import StoryView


def stories_feed(stories: Iterable[StoryView], site: str, title: str, most: int) -> str:
    """The newest dated stories as Atom; "" when there is none, since a feed without entries can name no date.

    `site` is the address of the site without a closing slash, or a relative path to its root. Entries are named by
    UUIDs of their addresses within the site, so that they stay the same wherever it is published.
    """
    dated = [(when, story) for story in stories if (when := period(story.iso_date))]
    dated.sort(key=lambda entry: (-entry[0].start.timestamp(), entry[1].url))
    feed = Atom1Feed(title=title, link=f"{site}/index.html", description="", feed_guid=_name(title), author_name=title)
    for when, story in dated[:most]:
        carried = f"Carried by {len(story.witnesses)}. " if not story.alone else ""
        feed.add_item(
            title=showable(story.title),
            link=f"{site}/{story.url}",
            description=html.escape(showable(carried + story.lead)),  # an Atom1Feed's summary is HTML
            unique_id=_name(story.url),
            pubdate=when.start,
            updateddate=when.start,
        )
    return str(feed.writeString("utf-8")) if dated else ""


def _name(address: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"newsfold:{address}").urn
