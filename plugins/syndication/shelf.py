"""Shelves: stories by the day they were first seen, posts by month, outlets with their copies."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from plugins.captures.wording import MONTHS, say_date
from plugins.syndication.period import period
from plugins.syndication.view import Article, StoryView

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Day:
    """The stories first seen on one day, the most carried first; `iso` is "" for what has no day."""

    label: str
    iso: str
    stories: tuple[StoryView, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The posts of one month, or of a year where no month is known, newest first."""

    label: str
    iso: str
    posts: tuple[Article, ...]


def shelve_by_day(stories: Iterable[StoryView], most: int) -> tuple[Day, ...]:
    """The newest stories by day, at most `most` of them; the undated stand last."""
    newest = sorted(stories, key=_newest_first)[:most]
    days: dict[str, list[StoryView]] = defaultdict(list)
    for story in newest:
        days[story.iso_date.partition("T")[0]].append(story)
    return tuple(Day(_say_day(iso), iso, tuple(sorted(kept, key=_most_carried_first))) for iso, kept in days.items())


def shelve_by_month(articles: Sequence[Article]) -> tuple[tuple[Month, ...], tuple[Article, ...]]:
    """The dated posts by month, and the undated ones; posts keep their order."""
    months: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        months[article.iso_date[:7]].append(article)
    undated = tuple(months.pop("", ()))
    return tuple(Month(say_date(iso), iso, tuple(posts)) for iso, posts in months.items()), undated


def shelve_by_outlet(categories: Iterable[tuple[Any, list[Article]]]) -> list[tuple[Any, list[Article], int]]:
    """Each outlet (a category of Pelican's) with its posts, and how many of them are copies of a text."""
    return [(category, articles, sum(bool(article.story) for article in articles)) for category, articles in categories]


def _say_day(iso: str) -> str:
    if not iso:
        return "Undated"
    if len(iso) < 10:
        return say_date(iso)
    day = date.fromisoformat(iso)
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _newest_first(story: StoryView) -> tuple[float, str]:
    when = period(story.iso_date)
    return -when.start.timestamp() if when else float("inf"), story.url


def _most_carried_first(story: StoryView) -> tuple[int, float, str]:
    return -len(story.witnesses), *_newest_first(story)
