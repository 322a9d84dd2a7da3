"""Glue: rights, citations and exports, of captures and stories."""

import logging
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from plugins.captures.building import each_of, finished_files, kept_folder, work_beside, write_pages
from plugins.captures.capture import Capture
from plugins.captures.collection import RECORDS
from plugins.captures.layer import Layer, make_layer
from plugins.captures.settings import CARDS, COLLECTION, SHOWN, UNREAD, decisions_path
from plugins.captures.site_file import file_pages, write_files
from plugins.keeping.coding import digest
from plugins.keeping.records import Records
from plugins.publication.citation import Archive
from plugins.publication.cited import archive_files, cited_post, cited_story, story_files
from plugins.publication.clearance import Clearance, clear
from plugins.publication.hosting import host_files
from plugins.publication.linked_data import post_data, story_data
from plugins.publication.listing import listed_pages, robots, sitemaps
from plugins.publication.settings import CLEARANCE, DEFAULTS
from plugins.publication.showing import shown_of
from plugins.syndication.pages.edition import Edition

logger = logging.getLogger(__name__)


class PublicationGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the room's files."""

    edition: Edition | None = None

    def generate_context(self) -> None:
        """Let pages list what was taken down."""
        self.context["takedowns"] = self.settings[CLEARANCE].takedowns

    def generate_output(self, writer: Any) -> None:
        """Write what the room adds to the site."""
        self._write_tombstones(writer)

    def _write_tombstones(self, writer: Any) -> None:
        for takedown in self.settings[CLEARANCE].takedowns:
            writer.write_file(
                takedown.url,
                self.get_template("tombstone"),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                override_output=False,
                takedown=takedown,
            )

    def write_citations(self) -> None:
        """Write the citations of all posts, and of each story."""
        archive = _archive(self.settings)
        write_files(self.output_path, archive_files(self.context["articles"], archive, kept_folder(self.settings)))
        if self.edition:
            texts = story_files(self.edition.told, archive)
            write_pages(self.settings, file_pages(self.output_path, texts), "citations")


def set_defaults(pelican: Pelican) -> None:
    """Give the settings that are not set their defaults."""
    for name, default in DEFAULTS.items():
        pelican.settings.setdefault(name, default)


def clear_captures(pelican: Pelican) -> None:
    """Apply what people decided about rights, once all captures are read and before any is made a post.

    What is wrong with these decisions is logged; a public site is not made of wrong ones, whatever is to be left out.
    """
    settings = pelican.settings
    cards, public = settings[CARDS], settings["PUBLICATION_PUBLIC"]
    cleared = clear(cards, decisions_path(settings), public, settings[UNREAD])
    for problem in cleared.problems:
        logger.log(logging.CRITICAL if public else logging.ERROR, "%s", problem)
    layer = _shown(cleared, settings)
    settings[SHOWN], settings[CLEARANCE] = layer.stack, cleared
    settings[CARDS] = {id: layer.cards.get(id, card) for id, card in cards.items() if id not in cleared.taken}
    settings[UNREAD] = {*settings[UNREAD], *(takedown.capture for takedown in cleared.takedowns)}
    settings["BUILD_COUNTS"] |= {"posts": len(settings[CARDS]), **cleared.counts}


def _shown(cleared: Clearance, settings: dict[str, Any]) -> Layer:
    """What is shown of the captures that are not shown whole."""
    wholes, words = settings[COLLECTION], settings["PUBLICATION_EXCERPT_WORDS"]
    keys = {
        id: digest(settings[CARDS][id].digest, right.show, right.reason, words) for id, right in cleared.cut.items()
    }
    return make_layer(
        "shown",
        keys,
        lambda id: shown_of(wholes[id], cleared.cut[id], words),
        lambda id, _: wholes[id],
        Records(kept_folder(settings), RECORDS),
        each_of(settings),
        kept_folder(settings),
    )


def get_generators(pelican: object) -> type[PublicationGenerator]:
    """Answer Pelican's signal of this name."""
    return PublicationGenerator


def cite(generators: Iterable[Generator]) -> None:
    """Let templates ask for citations and linked data, and have the files of citations written."""
    found = list(generators)
    editions = (getattr(generator, "edition", None) for generator in found)
    edition = next((edition for edition in editions if isinstance(edition, Edition)), None)
    for generator in found:
        if isinstance(generator, PublicationGenerator):
            generator.edition = edition
            generator.context |= _names(generator.settings)
            work_beside(generator.settings, generator.write_citations)


def finish(pelican: Pelican) -> None:
    """Write what hosts and crawlers read of a public site, once all its pages are there; then look it all through."""
    if pelican.settings["PUBLICATION_PUBLIC"]:
        write_files(pelican.output_path, host_files(pelican.settings["CANONICAL_URL"]).items())
        _list_pages(Path(pelican.output_path), pelican.settings)
    _refuse_leaks(pelican.settings)


def _list_pages(site: Path, settings: dict[str, Any]) -> None:
    address, indexed = _archive(settings).site, bool(settings["PUBLICATION_INDEXED"])
    write_files(site, [robots(address, indexed)])
    if address and indexed:
        write_files(site, sitemaps(listed_pages(finished_files(settings), address), address))


def _refuse_leaks(settings: dict[str, Any]) -> None:
    """Read every file of the finished site for words that it may not show; with any, nothing is published."""
    cleared: Clearance = settings[CLEARANCE]
    if not cleared.cut and not cleared.taken:
        return
    # most sites withhold nothing, and do without what looks for it
    from plugins.publication.leaks import find_leaks, withheld_runs

    logger.info("Looking for withheld words")
    wholes: Mapping[str, Capture] = settings[COLLECTION]
    shown = [settings[SHOWN].get(id, wholes[id]) for id in settings[CARDS]]
    withheld = [wholes[id] for id in (*cleared.taken, *cleared.cut)]
    runs = withheld_runs(withheld, shown, (takedown.capture for takedown in cleared.takedowns))
    for leak in find_leaks(finished_files(settings), runs, each_of(settings)):
        logger.critical("%s", leak)


def _archive(settings: dict[str, Any]) -> Archive:
    return Archive(settings["SITENAME"], (settings.get("CANONICAL_URL") or "").rstrip("/"))


def _names(settings: dict[str, Any]) -> dict[str, Any]:
    """The functions that templates call; each page calls for its own, so that no build holds those of all pages."""
    archive = _archive(settings)
    return {
        "cited_post": partial(cited_post, archive=archive),
        "cited_story": partial(cited_story, archive=archive, unknown=settings["CAPTURES_UNKNOWN_OUTLET"]),
        "post_data": post_data,
        "story_data": partial(story_data, lang=settings["DEFAULT_LANG"]),
    }
