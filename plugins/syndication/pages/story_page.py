"""Story pages: one for each story of two or more captures."""

from collections.abc import Iterator

from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import SitePage


def story_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of each story: its base text with the witnesses."""
    for story in edition.told:
        paragraphs = story.base.article.capture.paragraphs
        numbered = [(number, paragraph.text, paragraph.label) for number, paragraph in enumerate(paragraphs, 1)]
        yield SitePage(story.url, "story", {"story": story, "base_paragraphs": numbered})
