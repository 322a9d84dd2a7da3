"""Gathering: the quotations of many captures into utterances, anew only where something changed since the last time."""

from collections.abc import Iterable
from itertools import chain

import numpy as np

from plugins.syndication.quotes.content import Content
from plugins.syndication.quotes.edges import Edges
from plugins.syndication.quotes.holders import give_to_holders, near_rows
from plugins.syndication.quotes.indirect import give_retold
from plugins.syndication.quotes.joining import joined
from plugins.syndication.quotes.kept_lists import KeptLists
from plugins.syndication.quotes.listing import Listing, list_utterances
from plugins.syndication.quotes.preparing import Given, Prepared
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.register import Register
from plugins.syndication.quotes.rows import DIRECT, NONE, PART, RETOLD, Numbers, key_of
from plugins.syndication.quotes.translation import Translation, possible_translations

Triggers = set[tuple[int, int]]
"""Captures, by rank, with the keys of speakers of whom something changed in them."""


def gather(given: Given) -> tuple[Register, Quoted]:
    """Gather what sources quote into a register, and keep beside it what it was made of.

    Raises:
        LookupError: of what was kept something is gone, and it has to be done from nothing.
    """
    is_now = Prepared(given)
    return _Gathering(given.before, is_now, KeptLists(given.folder, given.before, is_now)).register()


class _Gathering:
    """The steps of a gathering, each of which leaves the next what it changed.

    In `_changed` are groups, by their first rows, in `_shown` those of which only what is linked or retold is new.
    """

    def __init__(self, before: Register, now: Prepared, lists: KeptLists) -> None:
        self._before, self._now, self._lists = before, now, lists
        self._rows, self._quoted, self._near = now.rows, now.quoted, now.near
        self._new = now.rows.of(np.array(now.renewed, np.int64))
        self._met = now.rows.of(now.met if before.ids else np.empty(0, np.int64))
        self._lost = np.flatnonzero(now.goes == NONE)
        self._came = np.full(len(now.rows), NONE)
        self._came[now.goes[now.goes != NONE]] = np.flatnonzero(now.goes != NONE)
        self._changed: set[int] = set()
        self._shown: set[int] = set()

    def register(self) -> tuple[Register, Quoted]:
        """Take all steps."""
        edges, again = self._join()
        self._hold(again)
        triggers = self._old_triggers(again)
        self._voice()
        counts, weighed = self._lists.weigh()
        translations = self._translate(counts.content, weighed)
        self._retell(counts.content, weighed, triggers)
        register = Register(
            self._now.ids,
            self._now.raw,
            self._now.names,
            self._rows,
            edges,
            self._near.story,
            self._near.related,
            counts,
            translations,
            self._list(translations),
            *self._lists.keep(),
        )
        self._now.records.keep(self._now.gone)
        return register, self._quoted

    def _join(self) -> tuple[Edges, Numbers]:
        """The edges now, and the rows that were put into groups anew."""
        before = self._before.edges
        pairs = self._now.goes[before.pairs] if len(before.pairs) else before.pairs
        stays = (pairs != NONE).all(axis=1)
        left = pairs[~stays]
        edges, touched = self._lists.matching.update(Edges(pairs[stays], before.shared[stays]))
        again = edges.connected(np.union1d(touched, left[left != NONE]))
        self._change(self._rows.group[again])
        self._quoted.read(again)
        within = edges.chosen(edges.touching(again))
        for first, members in joined(again, within, self._rows.sizes, self._quoted.speaker):
            self._rows.group[members] = first
        self._change(self._rows.group[again])
        return edges, again

    def _hold(self, again: Numbers) -> None:
        """Give words in part to those who say them whole, where these may be others now."""
        rows, old = self._rows, self._before.rows
        directs = again[(rows.kinds[again] & DIRECT) > 0]
        triggers = set(zip(rows.ranks(directs).tolist(), rows.keys[directs].tolist(), strict=True))
        lost = self._lost[(old.kinds[self._lost] & DIRECT) > 0]
        triggers |= self._now.ranks_now(old.ranks(lost), old.keys[lost])
        parts = self._affected(PART, triggers, with_own=True)
        was = rows.holder[parts]
        give_to_holders(self._quoted, self._near, parts)
        moved = (rows.holder[parts] != was) | np.isin(parts, self._new)
        self._change(was[moved], rows.holder[parts[moved]], rows.group[parts[moved]])
        self._change_old(old.holder[self._lost], old.group[self._lost])

    def _old_triggers(self, again: Numbers) -> Triggers:
        """The captures and speakers of utterances that changed, as they were."""
        if not self._before.ids:
            return set()
        old = self._before.rows
        came = self._came[np.array(sorted(self._changed), np.int64)]
        again = self._came[again]
        groups = (came[came != NONE], old.group[again[again != NONE]], old.group[self._lost], old.holder[self._lost])
        directs = np.flatnonzero(((old.kinds & DIRECT) > 0) & np.isin(old.group, np.unique(np.concatenate(groups))))
        return self._now.ranks_now(old.ranks(directs), old.voices[old.group[directs]])

    def _voice(self) -> None:
        """Say who speaks in groups that changed."""
        utterances = self._quoted.utterances(self._changed)
        for group in self._changed:
            speaker = utterances[group].speaker if group in utterances else None
            self._rows.voices[group] = key_of(speaker.key) if speaker and speaker.known == "named" else 0

    def _translate(self, content: Content, weighed: Numbers) -> tuple[Translation, ...]:
        """Which utterances may be one; those of the groups that changed, that weigh otherwise or met others, anew."""
        some = np.concatenate((weighed, self._met))
        again = self._changed | _groups(self._rows.group[some])
        kept = []
        for pair in self._before.translations:
            ends = _groups(self._now.goes[[pair.one, pair.other]])
            if len(ends) < 2 or ends & again:
                self._shown |= ends
            else:
                kept.append(pair._replace(one=min(ends), other=max(ends)))
        found = possible_translations(again, self._quoted, self._near, content)
        self._shown.update(chain.from_iterable((pair.one, pair.other) for pair in found))
        return tuple(sorted([*kept, *found]))

    def _retell(self, content: Content, weighed: Numbers, triggers: Triggers) -> None:
        """Give sentences that retell to utterances, where another may be the one that they retell."""
        rows = self._rows
        groups = sorted(self._changed | _groups(rows.group[weighed]))
        directs = np.flatnonzero(((rows.kinds & DIRECT) > 0) & np.isin(rows.group, groups))
        voices = rows.voices[rows.group[directs]].tolist()
        triggers = triggers | {pair for pair in zip(rows.ranks(directs).tolist(), voices, strict=True) if pair[1]}
        sentences = self._affected(RETOLD, triggers, with_own=False)
        sentences = np.union1d(sentences, weighed[(rows.kinds[weighed] & RETOLD) > 0])
        was = rows.holder[sentences]
        give_retold(self._quoted, self._near, content, sentences)
        moved = (rows.holder[sentences] != was) | np.isin(sentences, self._new)
        retold = _groups(was[moved]) | _groups(rows.holder[sentences[moved]])
        self._quoted.forget(retold)
        self._shown |= retold

    def _list(self, translations: Iterable[Translation]) -> Listing:
        """The listing now: those that changed, that show another capture or that are linked to such a one, anew."""
        now, rows = self._now, self._rows
        shown = rows.utterance[rows.of(np.array(now.changed, np.int64))]
        again = self._changed | self._shown | _groups(shown)
        links: dict[int, list[Translation]] = {}
        for pair in translations:
            if {pair.one, pair.other} & again:
                links.setdefault(pair.one, []).append(pair)
                links.setdefault(pair.other, []).append(pair)
        again |= links.keys()
        listing = self._before.listing.moved(now.goes, np.array(sorted(again), np.int64))
        return listing.with_others(list_utterances(self._quoted, again, now.source_of, links))

    def _affected(self, kind: int, triggers: Triggers, with_own: bool) -> Numbers:
        """The rows of a kind that are new, whose captures met others, or that are near triggers; all if all is new."""
        rows = self._rows
        if not self._before.ids:
            return np.flatnonzero(rows.kinds & kind)
        some = np.union1d(self._new, self._met)
        near = near_rows(self._quoted, self._near, kind, triggers, with_own)
        return np.union1d(some[(rows.kinds[some] & kind) > 0], near)

    def _change(self, *groups: Numbers) -> None:
        for some in groups:
            self._changed |= _groups(some)

    def _change_old(self, *groups: Numbers) -> None:
        for some in groups:
            self._changed |= _groups(self._now.goes[some[some != NONE]])


def _groups(groups: Numbers) -> set[int]:
    return set(groups.tolist()) - {NONE}
