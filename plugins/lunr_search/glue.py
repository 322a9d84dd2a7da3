"""The door to Pelican: the built articles go in, the files of search come out."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.lunr_search import settings as defaults
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import search_files


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the files of search, when all articles are read and know their stories."""

    def generate_output(self, writer: object) -> None:
        """Write the files below Pelican's output folder."""
        files = search_files(
            map(document_of, self.context["articles"]),
            self._setting("LUNR_SEARCH_BOOSTS"),
            self._setting("LUNR_SEARCH_INDEX"),
            self._setting("LUNR_SEARCH_DOCUMENTS"),
        )
        for path, text in files.items():
            target = Path(self.output_path, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")

    def _setting(self, name: str) -> Any:
        return self.settings.get(name, getattr(defaults, name))


def get_generators(pelican: object) -> type[SearchGenerator]:
    """Answer Pelican's signal of this name."""
    return SearchGenerator


def document_of(article: Any) -> SearchDocument:
    """Make the search document of an article, from its capture's own words, not from its dressed ones."""
    capture: Capture = article.capture
    story = article.story or article
    return SearchDocument(
        ref=capture.id,
        title=capture.title.value,
        url=article.url,
        summary=_value(capture.summary),
        body=capture.body,
        outlet=_value(capture.outlet),
        agency=_value(capture.agency),
        shown_date=article.shown_date,
        story=story.url,
        story_title=capture.title.value if story is article else story.title,
        lang=_value(capture.lang),
    )


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
