"""Story pages: one for each story of two or more captures."""

from functools import partial

from plugins.keeping.coding import digest, joint
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.leaf_view import view_leaves
from plugins.syndication.pages.map_view import view_map
from plugins.syndication.pages.quote_view import NO_ROWS, Quotes, RowList
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.veil import veil_leaves
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.apparatus import apparatus_of
from plugins.syndication.stories.collations import Collations
from plugins.syndication.stories.headlines import headlines_of
from plugins.syndication.stories.timeline import Seen, timeline_of
from plugins.syndication.witness import witness_from


def story_page(story: StoryView, edition: Edition, quotes: Quotes) -> SitePage:
    """The page of a story: its base text with the readings of its witnesses."""
    rows = quotes.by_story.get(story.url, NO_ROWS)
    base = story.base.article
    related = base.lists.shows(base.id)
    ways = [
        edition.agency_addresses.get(name) for name in (story.agency, *(witness.agency for witness in story.witnesses))
    ]
    shows = joint(*whole_texts(story), story.line, related, digest(ways, rows.shows))
    return SitePage(story.url, "story", shows, partial(_names, story, edition, rows))


def whole_texts(story: StoryView) -> list[bytes]:
    """Digests of all that the captures of a story are."""
    return [witness.article.card.digest for witness in story.witnesses]


def _names(story: StoryView, edition: Edition, rows: RowList) -> dict[str, object]:
    return {**story_names(story, edition.collations), "quotes": rows.rows}


def story_names(story: StoryView, collations: Collations) -> dict[str, object]:
    """What the page of a story shows, by the names that its template knows."""
    capture, lang = story.base.article.whole, story.base.article.lang
    views = {view.article.id: view for view in story.witnesses}
    others = {id: view for id, view in views.items() if not view.is_base}
    # of their texts nothing is asked
    witnesses = {id: witness_from(view.article.card) for id, view in views.items()}
    collated = {id: collations.of(capture.id, id) for id in others}
    apparatus = apparatus_of(capture.body, collated, lang)
    return {
        "story": story,
        "views": views,
        "leaves": veil_leaves(view_leaves(apparatus, capture.paragraphs, others, lang), story.base.article),
        "map": view_map(story.witnesses, (paragraph.text for paragraph in capture.paragraphs)),
        "timeline": timeline_of(
            Seen(id, witnesses[id].date, view.article.card.not_before or None) for id, view in views.items()
        ),
        "headlines": headlines_of(witnesses[capture.id], (witnesses[id] for id in others), lang),
    }
