"""Listings: utterances in the order of pages, each with a digest of what its row shows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from plugins.keeping.coding import digest
from plugins.syndication.period import date_order
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.rows import NONE, Keys, Numbers
from plugins.syndication.quotes.source import Source
from plugins.syndication.quotes.translation import Translation
from plugins.syndication.quotes.utterance import Utterance

_UNDATED = (1 << 62, 1 << 62)
_EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """Utterances by the first rows of their `groups`, in order.

    `outlets` counts those that quote it; `dates` are two numbers each, by which they are ordered as `date_order` does;
    `firsts` are the rows of their first quotations, `digests` two numbers each, of all that is shown of them.
    """

    groups: Numbers
    outlets: Numbers
    dates: Numbers
    firsts: Numbers
    digests: Keys

    def __len__(self) -> int:
        return len(self.groups)

    def outlets_of(self, group: int) -> int:
        """How many outlets quote one utterance."""
        return int(self.outlets[np.searchsorted(self.groups, group)])

    def ranked(self, most: int) -> Numbers:
        """The places of the most carried utterances, the most carried first, then by the date they were first seen."""
        # few have many carriers: the rest need not be put in order
        least = np.partition(self.outlets, -most)[-most] if most < len(self) else 0
        some = np.flatnonzero(self.outlets >= least)
        order = np.lexsort((self.firsts[some], self.dates[some, 1], self.dates[some, 0], -self.outlets[some]))
        return some[order][:most]

    def moved(self, goes: Numbers, gone: Numbers) -> "Listing":
        """The same utterances by other rows, without those whose rows are gone or among `gone`."""
        groups = goes[self.groups] if len(self) else self.groups
        stays = (groups != NONE) & ~np.isin(groups, gone)
        firsts = goes[self.firsts[stays]] if len(self) else self.firsts
        return Listing(groups[stays], self.outlets[stays], self.dates[stays], firsts, self.digests[stays])

    def with_others(self, others: "Listing") -> "Listing":
        """These utterances and others."""
        groups = np.concatenate((self.groups, others.groups))
        order = np.argsort(groups)
        columns = ("outlets", "dates", "firsts", "digests")
        both = (np.concatenate((getattr(self, name), getattr(others, name)))[order] for name in columns)
        return Listing(groups[order], *both)


def no_listing() -> Listing:
    """A listing of nothing."""
    none = np.empty(0, np.int64)
    return Listing(none, none, none.reshape(0, 2), none, np.empty((0, 2), np.uint64))


def list_utterances(
    quoted: Quoted, groups: Iterable[int], source: Callable[[str], Source], links: Mapping[int, Sequence[Translation]]
) -> Listing:
    """List the utterances of those groups that have one; `links` are those of them that may be one."""
    ends = {end for pairs in links.values() for pair in pairs for end in (pair.one, pair.other)}
    utterances = quoted.utterances({*groups, *ends})
    made = [(group, utterances[group]) for group in sorted(groups) if group in utterances]
    shown = _Shown(utterances, source)
    of = np.array([group for group, _ in made], np.int64)
    digests = b"".join(shown.digest(group, links.get(group, ())) for group in of.tolist())
    return Listing(
        of,
        np.array([shown.outlets(one) for _, one in made], np.int64),
        np.array([shown.date(one) for _, one in made], np.int64).reshape(-1, 2),
        quoted.first_rows(of),
        np.frombuffer(digests, np.uint64).reshape(-1, 2),
    )


class _Shown:
    """What is shown of utterances, by groups."""

    def __init__(self, utterances: Mapping[int, Utterance], source: Callable[[str], Source]) -> None:
        self._utterances, self._source = utterances, source
        self._dates: dict[str, tuple[int, int]] = {}

    def digest(self, group: int, links: Sequence[Translation]) -> bytes:
        one = self._utterances[group]
        others = [self._utterances[pair.one + pair.other - group].quotations[0] for pair in links]
        shown = [self._source(id).shown for id in (*one.captures, *(other.capture for other in others))]
        return digest(one, shown, others, [(pair.likeness, pair.words) for pair in links])

    def outlets(self, utterance: Utterance) -> int:
        """How many outlets quote it; a capture whose outlet is not known counts as one."""
        return len({self._source(id).outlet or ("", id) for id in utterance.carriers})

    def date(self, utterance: Utterance) -> tuple[int, int]:
        """When it was first quoted."""
        return min(self._ordered(self._source(id).date) for id in utterance.carriers)

    def _ordered(self, date: str) -> tuple[int, int]:
        if date not in self._dates:
            _, order = date_order(date)
            self._dates[date] = (_seconds(order[0]), _seconds(order[1])) if order else _UNDATED
        return self._dates[date]


def _seconds(when: datetime) -> int:
    return round((when - _EPOCH).total_seconds())
