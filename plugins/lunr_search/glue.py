"""The door to Pelican: the posts go in, the files of search come out."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from plugins.captures.building import each_of, kept_folder, name_inputs, work_beside, write_pages
from plugins.captures.capture import Capture
from plugins.captures.post import Post
from plugins.captures.site_file import file_pages
from plugins.captures.withheld import RUN
from plugins.keeping.coding import digest, joint
from plugins.lunr_search.document import SearchDocument, card_document, document_of
from plugins.lunr_search.files import index_files, passage_file
from plugins.lunr_search.index.listing import Asked, sound
from plugins.lunr_search.scripts import OWN_THEME, THEME_FOLDER, script_files
from plugins.lunr_search.settings import DEFAULTS
from plugins.lunr_search.terms.runs import has_run

logger = logging.getLogger(__name__)


def set_defaults(pelican: Pelican) -> None:
    """Give the settings that are not set their defaults."""
    for name, default in DEFAULTS.items():
        pelican.settings.setdefault(name, default)


def make_searchable(generators: Sequence[Generator]) -> None:
    """Have the files of search made, when all posts know their stories."""
    context, settings = generators[0].context, generators[0].settings
    # where a theme has none of its own
    name_inputs(settings, OWN_THEME / THEME_FOLDER)
    work_beside(settings, partial(_hand_over, context["articles"], settings))


def _hand_over(posts: Sequence[Post], settings: dict[str, Any]) -> None:
    """Hand over the files of search, which stand below Pelican's output folder."""
    logger.info("Indexing %d posts", len(posts))
    boosts, language = settings["LUNR_SEARCH_BOOSTS"], settings["DEFAULT_LANG"]
    index = index_files(map(_asked, posts), boosts, language, kept_folder(settings), each_of(settings))
    passages = (passage_file(post.url, post.card.digest, partial(_shown, post)) for post in posts)
    scripts = script_files(Path(settings["THEME"]), language)
    files = file_pages(settings["OUTPUT_PATH"], chain(scripts, index, passages))
    write_pages(settings, files, "files of the search")


def _asked(post: Post) -> Asked:
    shows = joint(post.card.digest, post.line)
    if post.story:
        # not its line: what the other witnesses do to the base is nothing to search
        shows = joint(shows, digest(post.story.url, post.story.title, post.story.agency))
    return Asked(sound(post.id), shows, partial(_searched, post), partial(_card, post))


def _searched(post: Post) -> SearchDocument:
    """What search knows of a post: of an excerpt all words that its capture has, though it shows but a few.

    A list of the words of a text is not the text: HathiTrust publishes such lists of books in copyright, as Extracted
    Features. Where facts alone are shown, they alone are known; so is what is shown of a text in writing without
    spaces, whose overlapping pieces could be put together again.
    """
    shown, withheld = _shown(post), post.withheld
    if withheld is None or withheld.shown != "excerpt" or has_run(post.whole.text, RUN):
        return shown
    whole = _document(post, post.whole)
    return replace(shown, body=whole.body, summary=whole.summary, captions=whole.captions, embeds=whole.embeds)


def _shown(post: Post) -> SearchDocument:
    return _document(post, post.capture)


def _document(post: Post, capture: Capture) -> SearchDocument:
    return document_of(capture, url=post.url, shown_date=post.shown_date, **_story(post))


def _card(post: Post) -> SearchDocument:
    return card_document(post.card, url=post.url, **_story(post))


def _story(post: Post) -> dict[str, str]:
    story = post.story
    if story is None:
        return {"story": post.url}
    return {"story": story.url, "story_title": story.title, "story_agency": story.agency}
