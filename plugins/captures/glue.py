"""Glue: captures as Pelican's articles."""

import logging
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from pelican import Pelican
from pelican.contents import Article, Category
from pelican.generators import ArticlesGenerator, Generator
from pelican.readers import HTMLReader, Readers
from pelican.utils import slugify

from plugins.captures.address import address_of, outlet_address
from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.fact import value_of
from plugins.captures.lines.dates import first_instant
from plugins.captures.margin import fact_notes, set_aside
from plugins.captures.problem import Problem
from plugins.captures.rendering import render_body, showable
from plugins.captures.settings import COLLECTION, DEFAULTS, SHOWN, UNREAD, captures_path, decisions_path
from plugins.captures.wording import say_when

logger = logging.getLogger(__name__)
UNDATED = datetime(1, 1, 1, tzinfo=UTC)
"""Pelican asks a date of every article; this one sorts an undated post last and is shown nowhere."""


def read_captures(pelican: Pelican) -> None:
    """Read the collection, log its problems as errors, and make its captures the articles of the site."""
    settings: dict[str, Any] = pelican.settings
    for name, default in DEFAULTS.items():
        settings.setdefault(name, default)
    folder = captures_path(settings)
    logger.info("Reading captures")
    progress = settings.get("BUILD_PROGRESS", lambda items, what: items)
    collection = read_collection(folder, decisions_path(settings), lambda found: progress(found, "Captures"))
    captures, clashes = _one_for_each_address(collection.captures)
    # a site of nothing is never published, whatever is to be left out
    level = logging.ERROR if captures else logging.CRITICAL
    for problem in (*collection.problems, *clashes):
        logger.log(level, "%s", problem)
    if _holds_the_site(folder, settings):
        problem = Problem(str(folder), "the site would stand among the captures", "name another folder for the site")
        logger.critical("%s", problem)
    # as Pelican names files: absolute, `..` taken out, links left alone
    settings[COLLECTION] = {os.path.abspath(folder / capture.id): capture for capture in captures}  # noqa: PTH100
    settings[UNREAD] = {*collection.unread, *(problem.file for problem in clashes)}
    settings["ARTICLE_PATHS"] = list(settings[COLLECTION])
    settings["ARTICLE_ORDER_BY"] = _newest_first
    settings["JINJA_ENVIRONMENT"] = {"finalize": showable, **settings["JINJA_ENVIRONMENT"]}
    settings.setdefault("BUILD_COUNTS", {})["posts"] = len(captures)


def _holds_the_site(folder: Path, settings: dict[str, Any]) -> bool:
    # a site is built beside the place it goes to
    beside = Path(settings["OUTPUT_PATH"]).resolve().parent
    return folder.resolve() in (beside, *beside.parents)


def add_reader(readers: Readers) -> None:
    """Let captures be read by the reader of captures, whatever their suffix; Pelican tells `.TXT` from `.txt`."""
    written = {Path(path).suffix[1:] for path in readers.settings.get(COLLECTION, {})}
    for suffix in {"txt", "html", "htm"} | written:
        readers.reader_classes[suffix] = CaptureReader


def check_articles(generators: Iterable[Generator]) -> None:
    """Count what the posts set aside, and log each capture that is no post: none is lost without a word."""
    for generator in generators:
        if not isinstance(generator, ArticlesGenerator):
            continue
        posts = {article.capture.id: article for article in generator.articles if hasattr(article, "capture")}
        generator.settings["BUILD_COUNTS"]["lines set aside"] = sum(post.set_aside_count for post in posts.values())
        for capture in generator.settings[COLLECTION].values():
            if capture.id not in posts:
                problem = Problem(capture.id, "Pelican made no post of it", "see the other problems, or report it")
                logger.error("%s", problem)


class CaptureReader(HTMLReader):  # type: ignore[misc]
    """Turns a capture into a post; any other HTML file is left to Pelican.

    It derives from a reader of Pelican's, since a direct child of `BaseReader` registers itself.
    """

    file_extensions: ClassVar[list[str]] = []

    def read(self, filename: str) -> tuple[str, dict[str, Any]]:
        """The article's HTML and the metadata of the post."""
        capture: Capture | None = self.settings.get(COLLECTION, {}).get(filename)
        if capture is None:
            html, metadata = super().read(filename)
            return html, metadata
        shown = self.settings.get(SHOWN, {}).get(capture.id, capture)
        return render_body(shown), self._post(shown, capture)

    def _post(self, capture: Capture, whole: Capture) -> dict[str, Any]:
        outlet = value_of(capture.outlet)
        return {
            "title": capture.title.value,
            "title_remark": _title_remark(capture),
            "slug": address_of(capture.id),
            "date": _sort_date(capture),
            "lang": capture.lang.value if capture.lang else self.settings["DEFAULT_LANG"],
            "category": self._category(outlet or self.settings["CAPTURES_UNKNOWN_OUTLET"]),
            "capture": capture,
            "whole": whole,
            "original": address if (address := value_of(capture.url)).startswith(("https://", "http://")) else "",
            "outlet_name": outlet,
            "shown_date": say_when(capture),
            "iso_date": value_of(capture.date),
            # not `summary`: Pelican would look for links of its own in it
            "summary_text": value_of(capture.summary),
            "notes": fact_notes(capture, self.settings["DEFAULT_LANG"]),
            "set_aside": set_aside(capture),
            "set_aside_count": sum(len(group.lines) for group in set_aside(whole)),
        }

    def _category(self, outlet: str) -> Category:
        category = Category(outlet, self.settings)
        slug = slugify(outlet, regex_subs=self.settings["SLUG_REGEX_SUBSTITUTIONS"])
        category.slug = outlet_address(slug, outlet)
        return category


def _title_remark(capture: Capture) -> str:
    return {
        "derived": "headline derived from the first sentence",
        "corrected": f"headline corrected: {capture.title.reason}",
    }.get(capture.title.how, "")


def _sort_date(capture: Capture) -> datetime:
    return first_instant(capture.date.value) if capture.date else UNDATED


def _newest_first(article: Article) -> tuple[float, str]:
    return -_sort_date(article.capture).timestamp(), article.capture.id


def _one_for_each_address(captures: Iterable[Capture]) -> tuple[list[Capture], list[Problem]]:
    kept: dict[str, Capture] = {}
    problems = []
    for capture in captures:
        first = kept.setdefault(address_of(capture.id), capture)
        if first is not capture:
            reason = f"its post would stand at the same address as that of {first.id}"
            problems.append(Problem(capture.id, reason, "rename one of the two files"))
    return list(kept.values()), problems
