"""Story pages: one for each story of two or more captures."""

from collections.abc import Iterator, Mapping

from plugins.captures.fact import value_of
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.leaf_view import view_leaves
from plugins.syndication.pages.map_view import view_map
from plugins.syndication.pages.quote_view import Quotes
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.veil import veil_leaves
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.apparatus import apparatus_of
from plugins.syndication.stories.collation import Collation
from plugins.syndication.stories.headlines import headlines_of
from plugins.syndication.stories.timeline import Seen, timeline_of
from plugins.syndication.witness import Witness


def story_pages(edition: Edition, quotes: Quotes) -> Iterator[SitePage]:
    """The page of each story: its base text with the readings of its witnesses."""
    for story in edition.told:
        yield SitePage(
            story.url, "story", {**story_names(story, edition.witnesses), "quotes": quotes.by_story.get(story.url, ())}
        )


def story_names(story: StoryView, witnesses: Mapping[str, Witness]) -> dict[str, object]:
    """What the page of a story shows, by the names that its template knows."""
    capture, lang = story.base.article.whole, story.base.article.lang
    views = {view.article.capture.id: view for view in story.witnesses}
    others = {id: view for id, view in views.items() if not view.is_base}
    collations = {id: Collation(view.passages) for id, view in others.items()}
    apparatus = apparatus_of(capture.body, collations, lang)
    return {
        "story": story,
        "views": views,
        "leaves": veil_leaves(view_leaves(apparatus, capture.paragraphs, others, lang), story.base.article),
        "map": view_map(story.witnesses, (paragraph.text for paragraph in capture.paragraphs)),
        "timeline": timeline_of(
            Seen(id, witnesses[id].date, value_of(view.article.capture.not_before) or None)
            for id, view in views.items()
        ),
        "headlines": headlines_of(witnesses[capture.id], (witnesses[id] for id in others), lang),
    }
