"""Preparing: what changed in a collection since its quotations were gathered before, and the rows that it has now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from plugins.captures.building import Each
from plugins.keeping.coding import decode
from plugins.syndication.quotes.comparing import compare, encode_sources
from plugins.syndication.quotes.found import Found, Load
from plugins.syndication.quotes.found_records import FoundRecords
from plugins.syndication.quotes.naming import names_within
from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.register import Register, related_pairs, story_numbers
from plugins.syndication.quotes.rows import NONE, RETOLD, Keys, Numbers, Rows, fill, moved
from plugins.syndication.quotes.source import KnownSource, Source
from plugins.syndication.quotes.wording import wordings_of


@dataclass(frozen=True, slots=True)
class Given:
    """What quotations are gathered from: sources in the order of their ids, their texts, and what was kept."""

    sources: Sequence[Source]
    load: Load
    folder: Path | None
    each: Each
    before: Register


class Prepared:
    """A collection as it is now, beside what it was before.

    Raises:
        LookupError: of what was kept something is gone.
    """

    def __init__(self, given: Given) -> None:
        self._given, self._before = given, given.before
        self.ids = tuple(one.id for one in given.sources)
        self.raw = tuple(encode_sources(given.sources))
        self.rank = {id: rank for rank, id in enumerate(self.ids)}
        self._compared = compare(self.ids, self.raw, given.before.ids, given.before.sources)
        self.records = FoundRecords(given.folder, {one.id: one.text for one in given.sources}, given.load, given.each)
        self._pairs = np.array(self._compared.stays, np.int64).reshape(-1, 2)
        self._goes = dict(self._compared.stays)
        self._back = {now: old for old, now in self._compared.stays}
        self.records.find([self.ids[rank] for rank in self._compared.changed if self._has_new_text(rank)])
        self.names = self._named()
        self.renewed = self._renewed()
        self._old_found = self._kept_of_gone()
        self._stays = self._pairs[~np.isin(self._pairs[:, 1], np.array(self.renewed, np.int64))]
        self.rows, self.goes = self._rows()
        self.quoted = Quoted(self.rows, self.ids, self.records, self.names)
        new = self.rows.of(np.array(self.renewed, np.int64))
        self.quoted.know_wordings(new[(self.rows.kinds[new] & RETOLD) == 0], self._wordings)
        self.near = self._nearness()

    @property
    def changed(self) -> tuple[int, ...]:
        """The ranks of captures of which anything is new."""
        return self._compared.changed

    @property
    def gone(self) -> list[str]:
        """The captures that are there no more."""
        return [self._before.ids[rank] for rank in self._compared.gone]

    def source(self, rank: int) -> Source:
        """What is known of a capture now."""
        return self._given.sources[rank]

    def source_of(self, id: str) -> Source:
        """What is known of a capture now, by its id."""
        return self._given.sources[self.rank[id]]

    def ranks_now(self, old: Numbers, keys: Keys) -> set[tuple[int, int]]:
        """Old ranks as they are now with the keys beside them, where there is such a capture and a key."""
        pairs = zip(old.tolist(), keys.tolist(), strict=True)
        return {(self._goes[rank], key) for rank, key in pairs if key and rank in self._goes}

    def lost_texts(self, kind: int) -> Iterator[str]:
        """The texts of the old rows of a kind that are no more."""
        rows = self._before.rows
        for rank, found in self._old_found.items():
            begin = int(rows.begins[rank])
            texts = (*(one.words for one in found.quotations), *(one.told for one in found.retold))
            yield from (text for at, text in enumerate(texts, start=begin) if rows.kinds[at] & kind)

    @property
    def lost_numbers(self) -> Numbers:
        """The numbers of the captures whose old rows are no more."""
        return self._before.rows.numbers[np.array(list(self._old_found), np.int64)]

    @cached_property
    def apart(self) -> list[tuple[int, int]]:
        """Pairs of captures that came to be near each other, or ceased to be."""
        found: set[tuple[int, int]] = set()
        for rank in self.changed:
            old = self._near_before.of(self._back[rank]) if rank in self._back else frozenset()
            before = {self._goes.get(other, NONE) for other in old} - {NONE}
            found |= {(min(rank, other), max(rank, other)) for other in before ^ self.near.of(rank)}
        return sorted(found)

    @cached_property
    def met(self) -> Numbers:
        """The captures that others are near of than before."""
        gone = self._compared.gone
        left = {self._goes.get(other, NONE) for rank in gone for other in self._near_before.of(rank)} - {NONE}
        return np.array(sorted({rank for pair in self.apart for rank in pair} | left), np.int64)

    def _has_new_text(self, rank: int) -> bool:
        return rank not in self._back or self._old_source(self._back[rank]).text != self.source(rank).text

    def _old_source(self, rank: int) -> KnownSource:
        return decode(self._before.sources[rank], KnownSource)

    def _named(self) -> Mapping[str, Mapping[str, str]]:
        """Full names; asked anew in the stories that have another member or text than before."""
        asked = {self.source(rank).story for rank in self.changed}
        was = (self._back[rank] for rank in self.changed if rank in self._back)
        asked |= {self._old_source(rank).story for rank in (*was, *self._compared.gone)}
        members: dict[str, list[str]] = {story: [] for story in asked if story}
        again = {self.ids[rank] for rank in self.changed}
        for one in self._given.sources:
            if one.story in members:
                members[one.story].append(one.id)
                again.add(one.id)
        kept = {id: names for id, names in self._before.names.items() if id in self.rank and id not in again}
        return {**kept, **names_within(members.values(), self.records, self._given.load)}

    def _renewed(self) -> list[int]:
        """The ranks of captures with a new text, or other names in it."""
        before, now = self._before.names, self.names
        renamed = {id for id in {*before, *now} if before.get(id) != now.get(id)}
        texts = {rank for rank in self.changed if self._has_new_text(rank)}
        return sorted(texts | {self.rank[id] for id in renamed if id in self.rank})

    def _kept_of_gone(self) -> dict[int, Found]:
        """What was found in captures that are renewed or gone, by their old ranks."""
        again = (self._back[rank] for rank in self.renewed if rank in self._back)
        ranks = sorted((*again, *self._compared.gone))
        ids = [self._before.ids[rank] for rank in ranks]
        texts = {id: self._old_source(rank).text for rank, id in zip(ranks, ids, strict=True)}
        kept = FoundRecords(self._given.folder, texts, self._given.load, self._given.each).kept(ids)
        return {rank: kept[id] for rank, id in zip(ranks, ids, strict=True)}

    def _rows(self) -> tuple[Rows, Numbers]:
        old = self._before.rows
        self.records.read([self.ids[rank] for rank in self.renewed])
        found = [self.records[self.ids[rank]] for rank in self.renewed]
        sizes = np.zeros(len(self.ids), np.int64)
        sizes[self._stays[:, 1]] = np.diff(old.begins)[self._stays[:, 0]]
        for rank, one in zip(self.renewed, found, strict=True):
            sizes[rank] = len(one.quotations) + len(one.retold)
        rows, goes = moved(old, self._stays, sizes, self._numbers())
        self._wordings = wordings_of([one.words for some in found for one in some.quotations])
        words = iter(np.diff(self._wordings.begins).tolist())
        for rank, one in zip(self.renewed, found, strict=True):
            fill(rows, int(rows.begins[rank]), one, words)
        return rows, goes

    def _numbers(self) -> Numbers:
        """The number of each capture: its own for good, and those that are free for new ones."""
        old = self._before.rows.numbers
        numbers = np.full(len(self.ids), NONE)
        numbers[self._pairs[:, 1]] = old[self._pairs[:, 0]]
        taken = np.zeros(len(self.ids) + int(numbers.max(initial=0)) + 1, np.bool_)
        taken[numbers[numbers != NONE]] = True
        free = np.flatnonzero(~taken)
        numbers[numbers == NONE] = free[: np.count_nonzero(numbers == NONE)]
        return numbers

    def _nearness(self) -> Nearness:
        story = story_numbers([one.story for one in self._given.sources])
        goes = np.full(len(self._before.ids), NONE)
        goes[self._pairs[:, 0]] = self._pairs[:, 1]
        related = related_pairs(
            self._before.related, goes, self.changed, [self.source(rank).related for rank in self.changed], self.rank
        )
        return Nearness(lambda rank: self.source(rank).date, story, related)

    @cached_property
    def _near_before(self) -> Nearness:
        return Nearness(lambda rank: self._old_source(rank).date, self._before.story, self._before.related)
