"""Shelves: stories by the day they were first seen, posts by month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from math import inf
from typing import TypeVar

from plugins.captures.post import Post
from plugins.captures.wording import MONTHS, say_date
from plugins.syndication.pages.view import StoryView

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

Dated = TypeVar("Dated", StoryView, Post)


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
    posts: tuple[Post, ...]


def shelve_by_day(stories: Iterable[StoryView], most: int) -> tuple[Day, ...]:
    """The newest stories by the day of their own place, at most `most` of them; the undated stand last."""
    days: dict[str, list[StoryView]] = defaultdict(list)
    for story in newest_first(sorted(_of_newest_days(stories, most), key=lambda story: story.url))[:most]:
        days[day_of(story)].append(story)
    return tuple(
        Day(_say_day(iso), iso, tuple(sorted(kept, key=lambda story: -len(story.carriers))))
        for iso, kept in days.items()
    )


def _of_newest_days(stories: Iterable[StoryView], most: int) -> list[StoryView]:
    """So many stories that all newer ones are among them: few are put in order."""
    dated = [(day_of(story), story) for story in stories]
    least = nlargest(most, (day for day, _ in dated))[-1:]
    return [story for day, story in dated if [day] >= least]


def shelve_by_month(articles: Iterable[Post]) -> tuple[tuple[Month, ...], tuple[Post, ...]]:
    """The dated posts by month, newest first, and the undated ones; posts of one instant keep their order."""
    months: dict[str, list[Post]] = defaultdict(list)
    for article in newest_first(articles):
        months[article.iso_date[:7]].append(article)
    undated = tuple(months.pop("", ()))
    return tuple(Month(say_date(iso), iso, tuple(posts)) for iso, posts in months.items()), undated


def count_copies(stories: Iterable[StoryView]) -> int:
    """How many outlets carry another's text: of each story all but one."""
    return sum(len(story.carriers) - 1 for story in stories)


def _say_day(iso: str) -> str:
    if not iso:
        return "Undated"
    if len(iso) < 10:
        return say_date(iso)
    day = date.fromisoformat(iso)
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def newest_first(dated: Iterable[Dated]) -> list[Dated]:
    """Sort by day, within a day by instant: where clocks differ, the earlier instant may be of the later day."""
    return sorted(dated, key=_day_and_instant, reverse=True)


def _day_and_instant(one: StoryView | Post) -> tuple[str, float]:
    return day_of(one), -inf if one.instant is None else one.instant


def day_of(dated: StoryView | Post) -> str:
    """The day of a date at its own place; the month or the year where no day is known, which sorts below its days."""
    return dated.iso_date[: len("YYYY-MM-DD")]
