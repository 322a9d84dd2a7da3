"""Glue: the site's stories, from the captures that Pelican's articles carry."""

import logging
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any

from pelican.generators import Generator
from pelican.utils import slugify

from plugins.captures.margin import FactNote
from plugins.captures.post import Post
from plugins.captures.settings import UNREAD, decisions_path
from plugins.captures.site_file import write_files
from plugins.syndication import settings as defaults
from plugins.syndication.addresses.addresses_file import read_addresses
from plugins.syndication.addresses.assignment import assign
from plugins.syndication.addresses.record import Record
from plugins.syndication.decisions.settled import Settled, settle
from plugins.syndication.decisions.stories_file import read_story_decisions
from plugins.syndication.grouping import group
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.feed import has_day
from plugins.syndication.pages.ledger_page import ledger_names
from plugins.syndication.pages.name_page import name_names
from plugins.syndication.pages.publishing import site_files, site_pages
from plugins.syndication.pages.related_view import view_related
from plugins.syndication.pages.shelf import count_copies, shelve_by_day
from plugins.syndication.pages.turn import turns
from plugins.syndication.pages.view import StoryView, view_alone, view_story
from plugins.syndication.thresholds import thresholds_of
from plugins.syndication.witness import witness_of

logger = logging.getLogger(__name__)


class StoriesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Groups the articles into stories, gives each article its own, and writes the pages and files of the room.

    An article gets `story` and `witness` (None where it stands alone) and `related`.
    """

    edition: Edition

    def generate_context(self) -> None:
        """Group the captures and shelve what pages list."""
        for name in dir(defaults):
            if name.startswith("SYNDICATION_"):
                self.settings.setdefault(name, getattr(defaults, name))
        articles: dict[str, Post] = {article.capture.id: article for article in self.context["articles"]}
        # texts are compared whole; headlines and names are printed
        witnesses = {
            id: replace(witness_of(article.capture), body=article.whole.body) for id, article in articles.items()
        }
        logger.info("Comparing %d captures", len(witnesses))
        settled = self._settled(articles)
        grouping = group(witnesses.values(), thresholds_of(self.settings), settled)
        for problem in grouping.problems:
            logger.error("%s", problem)
        for article in articles.values():
            article.story = article.witness = None
            article.related = ()
        related = view_related(grouping, articles, witnesses, settled, self.settings["SYNDICATION_RELATED_SHOWN"])
        for id, views in related.items():
            articles[id].related = views
        addresses = assign(self._records(articles), grouping.stories, articles)
        told = [
            view_story(story, articles, witnesses, related[story.base], settled, addresses.stories[story.id])
            for story in grouping.stories
        ]
        for view in told:
            _give_story(view)
        alone = [view_alone(article) for article in articles.values() if article.story is None]
        slug = partial(slugify, regex_subs=self.settings["SLUG_REGEX_SUBSTITUTIONS"])
        self.edition = Edition(tuple(told), tuple(alone), grouping, articles, witnesses, self.settings, addresses, slug)
        self._shelve()

    def generate_output(self, writer: Any) -> None:
        """Write what the room adds to the site."""
        for page in site_pages(self.edition, self.context["outlets"].values()):
            writer.write_file(
                page.address,
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                override_output=False,
                **page.names,
            )
        write_files(self.output_path, site_files(self.edition))

    def _settled(self, ids: Collection[str]) -> Settled:
        """What people decided about these captures; what is wrong with it is logged as errors."""
        folder = decisions_path(self.settings)
        if folder is None:
            return Settled()
        decisions, mistakes = read_story_decisions(folder)
        settled, problems = settle(decisions, ids, self.settings[UNREAD])
        for problem in (*mistakes, *problems):
            logger.error("%s", problem)
        return settled

    def _records(self, ids: Collection[str]) -> list[Record]:
        """The addresses that stories of these captures have had; entries that are none are logged as errors."""
        folder = decisions_path(self.settings)
        records, problems = read_addresses(folder, (*ids, *self.settings[UNREAD])) if folder else ([], [])
        for problem in problems:
            logger.error("%s", problem)
        return records

    def _shelve(self) -> None:
        stories, most = self.edition.stories, self.settings["SYNDICATION_FRONT_STORIES"]
        self.context["days"] = shelve_by_day(stories, most)
        self.context["archive"] = self.edition.archive
        _place_posts(self.edition)
        self.context |= ledger_names(self.edition, self.context["categories"])
        self.context |= name_names(self.edition)
        self.context["has_feed"] = any(map(has_day, stories))
        self.context["older"] = max(0, len(stories) - most)
        counts = self.settings.setdefault("BUILD_COUNTS", {})
        counts["stories"] = len(self.edition.told)
        counts["copies"] = count_copies(stories)


def get_generators(pelican: object) -> type[StoriesGenerator]:
    """Answer Pelican's signal of this name."""
    return StoriesGenerator


def _place_posts(edition: Edition) -> None:
    for article, mark in edition.archive.marks():
        article.shelf = mark
    for article, turn in turns(edition.archive.dated):
        article.turn = turn
    for article, turn in turns(edition.archive.undated.posts if edition.archive.undated else ()):
        article.turn = turn


def _give_story(view: StoryView) -> None:
    for witness in view.witnesses:
        article = witness.article
        article.story, article.witness = view, witness
        if not article.capture.agency and witness.credit:
            note = FactNote("Agency", view.agency, "inferred", witness.credit, (), (view.agency,))
            article.notes = (*article.notes, note)
