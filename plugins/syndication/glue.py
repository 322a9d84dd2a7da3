"""Glue: the stories of a site, from its posts."""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.utils import slugify

from plugins.captures.building import Page, each_of, kept_folder, offer_proofs, work_beside, write_pages
from plugins.captures.post import Post
from plugins.captures.settings import REREAD, SHOWN, UNREAD, decisions_path
from plugins.captures.site_file import file_pages, write_files
from plugins.keeping.coding import digest, joint
from plugins.syndication import settings as defaults
from plugins.syndication.addresses.addresses_file import read_addresses
from plugins.syndication.addresses.assignment import assign
from plugins.syndication.addresses.record import Record
from plugins.syndication.decisions.settled import Settled, settle
from plugins.syndication.decisions.stories_file import read_story_decisions
from plugins.syndication.grouping import group_known
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.feed import has_day
from plugins.syndication.pages.ledger_page import ledger_names
from plugins.syndication.pages.name_page import name_names
from plugins.syndication.pages.proof import proof
from plugins.syndication.pages.publishing import site_files, site_pages, site_texts, story_pages
from plugins.syndication.pages.related_view import RelatedLists
from plugins.syndication.pages.shelf import count_copies, shelve_by_day
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.turn import turns
from plugins.syndication.pages.view import give_story, view_alone, view_story
from plugins.syndication.pages.witness_view import Treated
from plugins.syndication.pages.witnesses import Witnesses
from plugins.syndication.stories.collations import Collations, Pair
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.treatment import Treatment, treatment_of
from plugins.syndication.stories.treatments import treatments
from plugins.syndication.thresholds import thresholds_of
from plugins.syndication.witness import traits_of

CHROME = ("has_feed", "has_places", "has_authors")
"""The names that every page asks for, besides the list of what people write."""

logger = logging.getLogger(__name__)


class StoriesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Groups the posts into stories, gives each post its own, and hands over the pages and files of the room.

    A post gets `story` and `witness` (None where it stands alone) and the `lists` of what is related.
    """

    edition: Edition
    settled: Settled

    def generate_context(self) -> None:
        """Group the captures and shelve what pages list."""
        for name in dir(defaults):
            if name.startswith("SYNDICATION_"):
                self.settings.setdefault(name, getattr(defaults, name))
        articles: dict[str, Post] = {article.id: article for article in self.context["articles"]}
        logger.info("Comparing %d captures", len(articles))
        settled, witnesses = self._settled(articles), Witnesses(articles)
        traits = (traits_of(article.card) for article in articles.values())
        each, kept = each_of(self.settings), kept_folder(self.settings)
        grouping = group_known(traits, witnesses.__getitem__, thresholds_of(self.settings), settled, kept, each)
        for problem in grouping.problems:
            logger.error("%s", problem)
        lists = RelatedLists(grouping, articles, settled, self.settings["SYNDICATION_RELATED_SHOWN"])
        for article in articles.values():
            article.lists = lists
        addresses = assign(self._records(articles), grouping.stories, articles)
        collations = Collations(lambda id: articles[id].whole.body)
        treated = self._treated(grouping.stories, articles, collations)
        told = [
            view_story(
                story,
                articles,
                grouping.credits[story.id],
                treated,
                settled,
                addresses.stories[story.id],
            )
            for story in grouping.stories
        ]
        for view in told:
            for witness in view.witnesses:
                give_story(view, witness)
        alone = [view_alone(article) for article in articles.values() if article.story is None]
        slug = partial(slugify, regex_subs=self.settings["SLUG_REGEX_SUBSTITUTIONS"])
        self.edition = Edition(
            tuple(told), tuple(alone), grouping, articles, witnesses, self.settings, addresses, collations, slug
        )
        self.settled = settled
        self._shelve()

    def generate_output(self, writer: Any) -> None:
        """Hand over what the room adds to the site."""
        work_beside(self.settings, self._write_files)
        chrome = [(page.url, page.title) for page in self.context["pages"]], *map(self.context.get, CHROME)
        framed = cache(lambda template: digest(template, chrome))
        listed = (self.context["days"], self.context["older"], self.context.get("takedowns", ()))
        work_beside(self.settings, lambda: self._hand_over(story_pages(self.edition), framed, writer))
        self._hand_over(site_pages(self.edition, *listed), framed, writer)
        offer_proofs(self.settings, partial(self._prove, writer))

    def _prove(self, writer: Any, path: Path) -> Sequence[Page]:
        """The post of an edited file; none where rights say what of it is shown."""
        capture = self.settings[REREAD](path)
        if capture is None or capture.id in self.settings.get(SHOWN, ()):
            return ()
        page = proof(self.edition, capture, self.settled)
        # a writer writes no address twice, and this one has written the page that is edited again
        another = type(writer)(self.output_path, settings=self.settings)
        return [Page(page.address, page.shows, partial(self._write, page, another))] if page else ()

    def _hand_over(self, pages: Iterable[SitePage], framed: Callable[[str], bytes], writer: Any) -> None:
        write_pages(self.settings, (self._page(page, framed, writer) for page in pages), "pages")

    def _write_files(self) -> None:
        write_files(self.output_path, site_files(self.edition))
        write_pages(self.settings, file_pages(self.output_path, site_texts(self.edition)), "files")

    def _page(self, page: SitePage, framed: Callable[[str], bytes], writer: Any) -> Page:
        return Page(page.address, joint(framed(page.template), page.shows), partial(self._write, page, writer))

    def _write(self, page: SitePage, writer: Any) -> None:
        writer.write_file(
            page.address,
            self.get_template(page.template),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            override_output=False,
            **page.names(),
        )

    def _treated(self, stories: Iterable[Story], articles: Mapping[str, Post], collations: Collations) -> Treated:
        """What the witnesses of stories did to their bases."""
        keys = {
            (story.base, id): digest(articles[story.base].card.body, articles[id].card.body, articles[id].lang)
            for story in stories
            for id in story.members
            if id != story.base
        }

        def treat(pair: Pair) -> tuple[Treatment, bytes]:
            base, witness = pair
            treatment = treatment_of(articles[base].whole.body, collations.of(*pair), articles[witness].lang)
            return treatment, collations.packed(*pair)

        found = treatments(keys, treat, collations, each_of(self.settings), kept_folder(self.settings))
        return lambda base, witness: found[base, witness]

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
        self.context |= ledger_names(self.edition)
        self.context |= name_names(self.edition)
        self.context["has_feed"] = any(map(has_day, stories))
        self.context["older"] = max(0, len(stories) - most)
        counts = self.settings.setdefault("BUILD_COUNTS", {})
        counts["stories"] = len(self.edition.told)
        counts["copies"] = count_copies(self.edition.told)


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
