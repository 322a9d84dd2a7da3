"""Feeds: the stories as an Atom feed (RFC 4287)."""

import html
import uuid
from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any

from feedgenerator import Atom1Feed

from plugins.captures.rendering import showable
from plugins.syndication.pages.view import StoryView
from plugins.syndication.period import period, start_of

ADDRESS = "feeds/stories.atom.xml"


class StoriesFeed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """An Atom feed whose entries have each their language, and all outlets that carried them for authors."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The attributes of an entry."""
        return {"xml:lang": item["lang"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Write what an entry holds; one of no known outlet has the feed's author."""
        super().add_item_elements(handler, item)
        for outlet in item["outlets"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", outlet)
            handler.endElement("author")


def stories_feed(stories: Iterable[StoryView], canonical: str, title: str, most: int) -> str:
    """The newest stories that are dated to the day, as Atom; "" when there is none, since a feed must name a date.

    `canonical` is the address of the site without a closing slash, "" where it has none; links are relative then.
    The feed and its entries are named by UUIDs of the site's key and of their address within it. That key is the
    canonical address, or else the site's title: two sites share no name, and a site keeps its names for as long as it
    keeps its key. An entry is `published` where the instant is known; `updated`, which none may lack, is the first that
    its date may mean.
    """
    newest = sorted((-story.instant, story.url, story) for story in stories if story.instant is not None)
    dated = list(islice(filter(has_day, (story for _, _, story in newest)), most))
    site, key = canonical or "..", canonical or title
    named = _name(key, "")
    feed = StoriesFeed(
        title=title,
        link=f"{site}/index.html",
        description="",
        feed_url=f"{canonical}/{ADDRESS}" if canonical else None,
        feed_guid=named,
        author_name=title,
    )
    for story in dated:
        carried = f"Carried by {len(story.carriers)}. " if not story.alone else ""
        feed.add_item(
            title=showable(story.title),
            link=f"{site}/{story.url}",
            description=html.escape(showable(carried + story.lead)),  # an Atom1Feed's summary is HTML
            unique_id=_name(key, story.url),
            pubdate=_instant(story.iso_date),
            updateddate=start_of(story.iso_date),
            lang=showable(story.base.article.lang),
            outlets=dict.fromkeys(showable(one.outlet) for one in story.carriers if one.outlet),
        )
    return str(feed.writeString("utf-8")) if dated else ""


def has_day(story: StoryView) -> bool:
    """Whether a story is dated to the day: an entry of a feed names one, and none is made up."""
    when = period(story.iso_date)
    return when is not None and when.has_day


def _instant(date: str) -> datetime | None:
    """The instant that a date means, None where it leaves several open."""
    when = datetime.fromisoformat(date)
    return when if when.tzinfo else None


def _name(key: str, address: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"newsfold:{key}/{address}").urn
