"""Moved pages: at each address that a story had, a page that leads to where it is told now."""

from collections.abc import Iterator
from functools import partial

from plugins.keeping.coding import digest
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import SitePage


def moved_pages(edition: Edition) -> Iterator[SitePage]:
    """A page for each old address; its `story` is None where no capture of it is left."""
    shown = {story.url: story for story in edition.stories}
    for address, leads in sorted(edition.addresses.moved.items()):
        url = leads and (edition.addresses.stories.get(leads) or edition.articles[leads].url)
        story = shown[url] if url else None
        names = {"story": story, "canonical": story.url if story else address}
        yield SitePage(address, "moved", digest(address, story and story.line), partial(dict, names))
