"""Quoted: the quotations of captures with the rows that stand for them, read as far as they are asked for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from plugins.syndication.quotes.found import Found
from plugins.syndication.quotes.found_records import FoundRecords
from plugins.syndication.quotes.full_names import in_full
from plugins.syndication.quotes.quotation import Quotation, Speaker
from plugins.syndication.quotes.rows import DIRECT, NONE, RETOLD, Keys, Numbers, Rows
from plugins.syndication.quotes.utterance import Utterance, speaker_of
from plugins.syndication.quotes.wording import Wordings, wordings_of


class Quoted:
    """Rows and what they stand for; `captures` are the ids of captures by rank, `names` full names in each."""

    def __init__(
        self, rows: Rows, captures: Sequence[str], records: FoundRecords, names: Mapping[str, Mapping[str, str]]
    ) -> None:
        self.rows, self.captures, self._records, self._names = rows, captures, records, names
        self._begins = rows.begins.tolist()
        self._named: dict[str, tuple[Quotation, ...]] = {}
        self._utterances: dict[int, Utterance] = {}
        self._worded, self._wordings = rows.begins[:0], wordings_of(())

    def read(self, rows: Numbers) -> None:
        """Read what is found in the captures of rows at once, where it will be asked for one by one."""
        self._records.read([self.captures[rank] for rank in np.unique(self.rows.ranks(rows)).tolist()])

    def quotation(self, row: int) -> Quotation:
        """The quotation of a row, also one that retells."""
        rank, place = self._place(row)
        found = self._records[self.captures[rank]]
        if place < len(found.quotations):
            return self._in_full(self.captures[rank], found)[place]
        return found.retold[place - len(found.quotations)].quotation

    def told(self, row: int) -> str:
        """What a sentence that retells tells."""
        rank, place = self._place(row)
        found = self._records[self.captures[rank]]
        return found.retold[place - len(found.quotations)].told

    def speaker(self, row: int) -> Speaker:
        """The speaker of a row."""
        return self.quotation(row).speaker

    def wordings(self, rows: Numbers) -> Wordings:
        """The words of rows."""
        places = np.minimum(np.searchsorted(self._worded, rows), max(len(self._worded) - 1, 0))
        if len(self._worded) and (self._worded[places] == rows).all():
            return self._wordings.chosen(places)
        return wordings_of([self.quotation(row).words for row in rows.tolist()])

    def know_wordings(self, rows: Numbers, wordings: Wordings) -> None:
        """Have the words of these rows at hand, where only such are asked for."""
        self._worded, self._wordings = rows, wordings

    def utterances(self, groups: Iterable[int]) -> dict[int, Utterance]:
        """The utterances of those groups that have something left to quote, by the first rows of groups."""
        wanted = sorted(set(groups))
        self._make([group for group in wanted if group not in self._utterances])
        return {group: self._utterances[group] for group in wanted if group in self._utterances}

    def forget(self, groups: Iterable[int]) -> None:
        """Make these utterances anew when they are asked for again: their rows are not what they were."""
        for group in groups:
            self._utterances.pop(group, None)

    def _make(self, groups: Sequence[int]) -> None:
        if not groups:
            return  # looking for their rows is looking through all
        shown = self.rows.utterance
        rows = np.flatnonzero(np.isin(shown, np.array(groups, np.int64)))
        self.read(rows)
        members: dict[int, list[int]] = defaultdict(list)
        for group, row in zip(shown[rows].tolist(), rows.tolist(), strict=True):
            members[group].append(row)
        for group, own in members.items():
            utterance = self._utterance(own)
            if utterance.quotations:
                self._utterances[group] = utterance

    def first_rows(self, groups: Numbers) -> Numbers:
        """The row of the first quotation of each of these groups, which all have one; a direct one goes before."""
        rows = self.rows
        own = np.flatnonzero((rows.holder == NONE) & np.isin(rows.group, groups))
        order = np.lexsort((own, (rows.kinds[own] & DIRECT) == 0, rows.group[own]))
        own = own[order]
        return own[np.searchsorted(rows.group[own], groups)]

    def directs(self, keys: Keys, voices: bool) -> dict[tuple[int, int], list[tuple[int, int]]]:
        """The direct quotations of some speakers, by the ranks of their captures and the keys of their speakers.

        Each is given as its group and its row, in order. With `voices` the speaker is that of the whole utterance.
        """
        rows = self.rows
        direct = np.flatnonzero(rows.kinds & DIRECT)
        key = rows.voices[rows.group[direct]] if voices else rows.keys[direct]
        some = np.isin(key, keys)
        direct, key = direct[some], key[some]
        found: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        ranks, groups = rows.ranks(direct), rows.group[direct]
        for rank, of, group, row in zip(*(column.tolist() for column in (ranks, key, groups, direct)), strict=True):
            found[rank, of].append((group, row))
        for places in found.values():
            places.sort()
        return found

    def _in_full(self, capture: str, found: Found) -> tuple[Quotation, ...]:
        if capture not in self._names:
            return found.quotations
        if capture not in self._named:
            self._named[capture] = in_full(found.quotations, self._names[capture])
        return self._named[capture]

    def _place(self, row: int) -> tuple[int, int]:
        rank = bisect_right(self._begins, row) - 1
        return rank, row - self._begins[rank]

    def _utterance(self, rows: Iterable[int]) -> Utterance:
        """Words within a narrator's sentence are quoted in part, unless there is nothing else."""
        quoted: list[Quotation] = []
        parts: list[Quotation] = []
        indirect: list[Quotation] = []
        for row in rows:
            one = self.quotation(row)
            if one.kind == "indirect":
                indirect.append(one)
            else:
                (quoted if self.rows.holder[row] == NONE else parts).append(one)
        direct = [one for one in quoted if one.kind == "direct"]
        partial = [one for one in quoted if one.kind != "direct"] if direct else []
        in_part = tuple(sorted([*partial, *parts], key=lambda one: one.place))
        return Utterance(speaker_of(quoted), tuple(direct or quoted), in_part, tuple(indirect))


def texts_of(quoted: Quoted, rows: Numbers) -> Iterator[tuple[int, str]]:
    """The text of each row whose words are weighed: what is quoted, or what is retold."""
    quoted.read(rows)
    for row in rows.tolist():
        retells = quoted.rows.kinds[row] & RETOLD
        yield row, quoted.told(row) if retells else quoted.quotation(row).words
