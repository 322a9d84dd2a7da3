"""The door to Pelican: the built articles go in, the files of search come out."""

import logging
from dataclasses import replace
from itertools import chain
from pathlib import Path

from pelican import Pelican
from pelican.generators import Generator

from plugins.captures.capture import Capture
from plugins.captures.post import Post
from plugins.captures.site_file import write_files
from plugins.captures.withheld import RUN
from plugins.lunr_search.document import SearchDocument, document_of
from plugins.lunr_search.files import index_files, passage_files
from plugins.lunr_search.scripts import script_files
from plugins.lunr_search.settings import DEFAULTS
from plugins.lunr_search.terms.runs import has_run

CACHE = "lunr_search.npz"
"""The file below Pelican's CACHE_PATH that keeps what was counted."""

logger = logging.getLogger(__name__)


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the files of search, when all articles are read and know their stories."""

    def generate_output(self, writer: object) -> None:
        """Write the files below Pelican's output folder."""
        logger.info("Indexing %d posts", len(self.context["articles"]))
        articles = self.context["articles"]
        documents = [_searched(article) for article in articles]
        shown = (_document(article, article.capture) for article in articles)
        boosts, language = self.settings["LUNR_SEARCH_BOOSTS"], self.settings["DEFAULT_LANG"]
        cache = Path(self.settings["CACHE_PATH"], CACHE)
        scripts = script_files(Path(self.settings["THEME"]), language)
        index = index_files(documents, boosts, language, cache)
        write_files(Path(self.output_path), chain(scripts, index, passage_files(shown)))


def set_defaults(pelican: Pelican) -> None:
    """Give the settings that are not set their defaults."""
    for name, default in DEFAULTS.items():
        pelican.settings.setdefault(name, default)


def get_generators(pelican: object) -> type[SearchGenerator]:
    """Answer Pelican's signal of this name."""
    return SearchGenerator


def _searched(article: Post) -> SearchDocument:
    """What search knows of a post: of an excerpt all words that its capture has, though it shows but a few.

    A list of the words of a text is not the text: HathiTrust publishes such lists of books in copyright, as Extracted
    Features. Where facts alone are shown, they alone are known; so is what is shown of a text in writing without
    spaces, whose overlapping pieces could be put together again.
    """
    shown, withheld = _document(article, article.capture), article.capture.withheld
    if withheld is None or withheld.shown != "excerpt" or has_run(article.whole.text, RUN):
        return shown
    whole = _document(article, article.whole)
    return replace(shown, body=whole.body, summary=whole.summary, captions=whole.captions, embeds=whole.embeds)


def _document(article: Post, capture: Capture) -> SearchDocument:
    story = article.story
    return document_of(
        capture,
        url=article.url,
        shown_date=article.shown_date,
        story=story.url if story else article.url,
        story_title=story.title if story else "",
        story_agency=story.agency if story else "",
    )
