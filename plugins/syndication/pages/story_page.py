"""Story pages: one for each story of two or more captures."""

from collections.abc import Iterator

from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.leaf_view import view_leaves
from plugins.syndication.pages.map_view import view_map
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.apparatus import apparatus_of
from plugins.syndication.stories.collation import Collation


def story_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of each story: its base text with the readings of its witnesses."""
    for story in edition.told:
        yield SitePage(story.url, "story", story_names(story))


def story_names(story: StoryView) -> dict[str, object]:
    """What the page of a story shows, by the names that its template knows."""
    capture = story.base.article.capture
    others = {view.article.capture.id: view for view in story.witnesses if not view.is_base}
    collations = {id: Collation(view.passages) for id, view in others.items()}
    apparatus = apparatus_of(capture.body, collations, story.base.article.lang)
    return {
        "story": story,
        "leaves": view_leaves(apparatus, capture.paragraphs, others),
        "map": view_map(story.witnesses, (paragraph.text for paragraph in capture.paragraphs)),
    }
