"""Glue: captures as the articles of a site that Pelican makes."""

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import ArticlesGenerator
from pelican.utils import slugify

from plugins.captures.address import outlet_address
from plugins.captures.building import each_of, kept_folder, name_inputs, seen_inputs
from plugins.captures.capture import Capture
from plugins.captures.card import Card
from plugins.captures.category import Category
from plugins.captures.collection import read_collection
from plugins.captures.post import Post
from plugins.captures.problem import Problem
from plugins.captures.rendering import showable
from plugins.captures.settings import CARDS, COLLECTION, DEFAULTS, REREAD, SHOWN, UNREAD, captures_path, decisions_path
from plugins.captures.stack import Overlaid

logger = logging.getLogger(__name__)


def read_captures(pelican: Pelican) -> None:
    """Read the collection, log its problems as errors, and keep its captures for the rooms."""
    settings: dict[str, Any] = pelican.settings
    for name, default in DEFAULTS.items():
        settings.setdefault(name, default)
    folder, decisions = captures_path(settings), decisions_path(settings)
    name_inputs(settings, folder, *([decisions] if decisions else []))
    logger.info("Reading captures")
    collection = read_collection(folder, decisions, each_of(settings), kept_folder(settings), seen_inputs(settings))
    cards, clashes = _one_for_each_address(collection.cards)
    # a site of nothing is never published, whatever is to be left out
    level = logging.ERROR if cards else logging.CRITICAL
    for problem in (*collection.problems, *clashes):
        logger.log(level, "%s", problem)
    if _holds_the_site(folder, settings):
        problem = Problem(str(folder), "the site would stand among the captures", "name another folder for the site")
        logger.critical("%s", problem)
    settings[COLLECTION], settings[CARDS], settings[REREAD] = collection.stack, cards, collection.reread
    settings[UNREAD] = {*collection.unread, *(problem.file for problem in clashes)}
    # Pelican's own generator would load every article of the archive for each build: it is given none
    settings["ARTICLE_PATHS"] = []
    settings["JINJA_ENVIRONMENT"] = {"finalize": showable, **settings["JINJA_ENVIRONMENT"]}
    settings.setdefault("BUILD_COUNTS", {})["posts"] = len(cards)


def make_posts(generator: ArticlesGenerator) -> None:
    """Give pages the posts of all captures as their articles, newest first."""
    settings = generator.settings
    wholes: Mapping[str, Capture] = settings[COLLECTION]
    shown = Overlaid(settings[CARDS].keys(), settings.get(SHOWN, {}), wholes)
    cards = sorted(settings[CARDS].values(), key=_newest_first)
    categories = _categories(cards, settings)
    generator.context["articles"] = [
        Post(
            card=card,
            url=settings["ARTICLE_URL"].format(slug=card.address),
            category=categories[card.outlet],
            captures=shown,
            wholes=wholes,
            site_lang=settings["DEFAULT_LANG"],
        )
        for card in cards
    ]
    settings["BUILD_COUNTS"]["lines set aside"] = sum(card.set_aside for card in cards)


def _holds_the_site(folder: Path, settings: dict[str, Any]) -> bool:
    # a site is built beside the place it goes to
    beside = Path(settings["OUTPUT_PATH"]).resolve().parent
    return folder.resolve() in (beside, *beside.parents)


def _categories(cards: Iterable[Card], settings: dict[str, Any]) -> dict[str, Category]:
    """The categories of outlets by their names; those that differ in nothing that an address can hold are one."""
    found: dict[str, Category] = {}
    by_slug: dict[str, Category] = {}
    for name in sorted({card.outlet for card in cards}):
        called = name or settings["CAPTURES_UNKNOWN_OUTLET"]
        slug = outlet_address(slugify(called, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"]), called)
        category = Category(called, slug, settings["CATEGORY_URL"].format(slug=slug))
        found[name] = by_slug.setdefault(slug, category)
    return found


def _newest_first(card: Card) -> tuple[float, str]:
    return float("inf") if card.instant is None else -card.instant, card.id


def _one_for_each_address(cards: Mapping[str, Card]) -> tuple[dict[str, Card], list[Problem]]:
    kept: dict[str, str] = {}
    problems = []
    for id, card in cards.items():
        first = kept.setdefault(card.address, id)
        if first != id:
            reason = f"its post would stand at the same address as that of {first}"
            problems.append(Problem(id, reason, "rename one of the two files"))
    return {id: cards[id] for id in kept.values()}, problems
