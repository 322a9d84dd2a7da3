"""Quote views: which rows of quotations the pages of a site show, and digests of them; rows are made when drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import inf

import numpy as np

from plugins.captures.building import each_of, kept_folder
from plugins.keeping.coding import digest
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.quote_rows import QuoteRows, anchor_of
from plugins.syndication.pages.utterance_view import UtteranceView
from plugins.syndication.quotes.collected import Collected, collect
from plugins.syndication.quotes.found import Load, Text
from plugins.syndication.quotes.posts import posted
from plugins.syndication.quotes.rows import NONE, Keys, Numbers
from plugins.syndication.quotes.source import Source

QUOTES = "quotes.html"


@dataclass(frozen=True, slots=True)
class RowList:
    """The rows of quotations of one page: `shows` is a digest of all that they show, `rows` makes them."""

    shows: bytes
    size: int
    make: Callable[[], tuple[UtteranceView, ...]] = field(repr=False)

    @property
    def rows(self) -> tuple[UtteranceView, ...]:
        """The rows in order, made anew each time."""
        return self.make()


NO_ROWS = RowList(b"", 0, tuple)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The rows of every page of quotations, how many utterances these leave out, and the rows of stories by address."""

    pages: tuple[RowList, ...]
    left_out: int
    by_story: Mapping[str, RowList]

    @property
    def rows(self) -> tuple[UtteranceView, ...]:
        """All rows of the pages, in order."""
        return tuple(row for page in self.pages for row in page.rows)


def view_quotes(edition: Edition) -> Quotes:
    """The quotations of an edition: the most carried first, then by the date they were first seen."""
    settings = dict(edition.settings)
    load = _load_from(edition)
    collected = collect(sources_of(edition), load, kept_folder(settings), each_of(settings))
    shown, most = settings["SYNDICATION_QUOTES_SHOWN"], settings["SYNDICATION_QUOTES_MOST"]
    return _Viewing(edition, collected, load, shown, most).quotes()


def sources_of(edition: Edition) -> list[Source]:
    """What is known of the captures of an edition but their texts."""
    grouping = edition.grouping
    story, related = {id: one.id for one in grouping.stories for id in one.members}, grouping.related.by_id
    return [
        Source(
            id,
            article.card.digest,
            article.line,
            article.iso_date,
            article.outlet_name.casefold(),
            story.get(id, ""),
            tuple(related[id]),
        )
        for id, article in edition.articles.items()
    ]


def quotes_address(page: int) -> str:
    """The address of the page of quotations with this number, counted from 0."""
    return f"quotes-{page + 1}.html" if page else QUOTES


def _load_from(edition: Edition) -> Load:
    def load(id: str) -> Text:
        return Text(edition.witnesses[id].body, tuple(posted(edition.articles[id].capture)))

    return load


class _Viewing:
    """Says what is shown of what was collected, so many utterances a page, and no more than `most` in all."""

    def __init__(self, edition: Edition, collected: Collected, load: Load, shown: int, most: int) -> None:
        self._edition, self._collected, self._shown = edition, collected, shown
        self._listing = collected.listing
        self._ranked = self._listing.ranked(most)
        self._place = {int(self._listing.groups[at]): place for place, at in enumerate(self._ranked)}
        self._rows = QuoteRows(collected, edition.articles, load, self._address)

    def quotes(self) -> Quotes:
        starts = range(0, max(len(self._ranked), 1), self._shown)
        pages = tuple(self._page(self._ranked[start : start + self._shown]) for start in starts)
        return Quotes(pages, len(self._listing) - len(self._ranked), self._by_story())

    def _page(self, places: Numbers) -> RowList:
        groups = tuple(self._listing.groups[places].tolist())
        return RowList(digest(self._digests[places].tobytes()), len(groups), lambda: self._rows.of(groups))

    def _address(self, group: int) -> str:
        """Where the row of an utterance is shown, "" where it is not listed."""
        place = self._place.get(group)
        if place is None:
            return ""
        return f"{quotes_address(place // self._shown)}#{anchor_of(self._collected.utterances([group])[group])}"

    @cached_property
    def _digests(self) -> Keys:
        """Digests of all that rows show, the addresses of the rows that they are linked with included."""
        digests, linked = self._listing.digests.copy(), self._rows.linked()
        self._collected.utterances(group for group in linked if group in self._place)
        for group, others in linked.items():
            addresses = digest([self._address(other) for other in others])
            digests[np.searchsorted(self._listing.groups, group)] += np.frombuffer(addresses, np.uint64)
        return digests

    def _by_story(self) -> dict[str, RowList]:
        """The rows of each story of two captures or more."""
        rows, rank = self._collected.quoted.rows, self._collected.rank
        told = [(view.url, [rank[witness.article.id] for witness in view.witnesses]) for view in self._edition.told]
        story = np.full(len(rank), NONE)
        for number, (_, ranks) in enumerate(told):
            story[ranks] = number
        of_row = np.repeat(story, np.diff(rows.begins))
        shown = np.flatnonzero((of_row != NONE) & (rows.utterance != NONE))
        pairs = np.unique((of_row[shown] << 32) | rows.utterance[shown])
        digests = self._digests[np.searchsorted(self._listing.groups, pairs & 0xFFFFFFFF)]
        begins = np.searchsorted(pairs >> 32, np.arange(len(told) + 1)).tolist()
        found = {}
        for (url, ranks), begin, end in zip(told, begins, begins[1:], strict=False):
            if begin < end:
                groups = tuple((pairs[begin:end] & 0xFFFFFFFF).tolist())
                found[url] = RowList(digest(digests[begin:end].tobytes()), len(groups), self._making(ranks, groups))
        return found

    def _making(self, ranks: Sequence[int], groups: Sequence[int]) -> Callable[[], tuple[UtteranceView, ...]]:
        return lambda: self._rows.of(self._in_order(ranks, groups))

    def _in_order(self, ranks: Sequence[int], groups: Sequence[int]) -> list[int]:
        """Utterances in the order of the texts of a story; posts of no paragraph last."""
        quoted = self._collected.quoted
        own = quoted.rows.of(np.array(ranks, np.int64))
        quoted.read(own)
        numbers: dict[int, float] = {}
        for row, group in zip(own.tolist(), quoted.rows.utterance[own].tolist(), strict=True):
            number = quoted.quotation(row).number or inf
            numbers[group] = min(number, numbers.get(group, inf))
        return sorted(groups, key=lambda group: (numbers[group], group))
