"""The archive: every post on a shelf, by year and month, and the undated by themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.captures.post import Post
from plugins.captures.wording import MONTHS
from plugins.syndication.pages.list_page import ListPage, cut
from plugins.syndication.pages.shelf import Month, shelve_by_month
from plugins.syndication.pages.shelf_mark import ShelfMark, shelf_mark, shelf_stem

FULL = 40
"""The height of the tallest bar of the picture."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The posts of a month, newest first, of a year where no month is known, or the undated; and their pages."""

    mark: ShelfMark
    iso: str
    posts: Sequence[Post]
    pages: tuple[ListPage[Post], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A month of the picture: its name, how high its bar is (0 to `FULL`), and its shelf where it has one."""

    name: str
    height: int
    shelf: Shelf | None


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the archive: its twelve months, and the shelf of those posts of which no month is known."""

    label: str
    bars: tuple[Bar, ...]
    monthless: Shelf | None

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """Its shelves, those of months first."""
        months = tuple(bar.shelf for bar in self.bars if bar.shelf)
        return (*months, self.monthless) if self.monthless else months

    @property
    def count(self) -> int:
        """How many posts it has."""
        return sum(len(shelf.posts) for shelf in self.shelves)


@dataclass(frozen=True, slots=True)
class Archive:
    """All posts: `shelves` newest first, the undated last; `years` newest first. `whole`: few enough for one page."""

    shelves: tuple[Shelf, ...]
    years: tuple[Year, ...]
    undated: Shelf | None
    whole: bool

    @property
    def dated(self) -> tuple[Post, ...]:
        """All posts that have a date, the newest first."""
        return tuple(post for shelf in self.shelves if shelf.iso for post in shelf.posts)

    def marks(self) -> Iterator[tuple[Post, ShelfMark]]:
        """Where each post stands: the mark of its shelf, with the page that lists it."""
        for shelf in self.shelves:
            for page in shelf.pages:
                mark = shelf_mark(shelf.iso, page.number)
                yield from ((post, mark) for post in page.entries)


def archive_of(posts: Sequence[Post], shown: int, whole: int) -> Archive:
    """Shelve all posts, at most `shown` on a page; up to `whole` of them can be shown on one."""
    months, undated = shelve_by_month(posts)
    dated = [_shelf(month, shown) for month in months]
    last = _shelf(Month("Undated", "", undated), shown) if undated else None
    return Archive(
        shelves=tuple([*dated, last] if last else dated),
        years=tuple(_years(dated)),
        undated=last,
        whole=len(posts) <= whole,
    )


def _shelf(month: Month, shown: int) -> Shelf:
    return Shelf(shelf_mark(month.iso), month.iso, month.posts, cut(month.posts, shelf_stem(month.iso), shown))


def _years(dated: Iterable[Shelf]) -> Iterator[Year]:
    years: dict[str, dict[str, Shelf]] = defaultdict(dict)
    for shelf in dated:
        years[shelf.iso[:4]][shelf.iso[5:]] = shelf
    most = max((len(shelf.posts) for year in years.values() for month, shelf in year.items() if month), default=1)
    for label, shelves in years.items():
        found = [shelves.get(f"{number:02}") for number in range(1, 13)]
        bars = tuple(Bar(name, _height(shelf, most), shelf) for name, shelf in zip(MONTHS, found, strict=True))
        yield Year(label, bars, shelves.get(""))


def _height(shelf: Shelf | None, most: int) -> int:
    """As high as the month is full; nothing but no post at all is no height."""
    return max(1, FULL * len(shelf.posts) // most) if shelf else 0
