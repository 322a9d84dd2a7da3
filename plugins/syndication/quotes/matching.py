"""Matching: finds the edges of what changed among the quotations of a collection."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.quotes.edges import Edges, Pairs, candidates, scored, unique_pairs
from plugins.syndication.quotes.inverted import Entries, InvertedLists, Values
from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.rows import ALONE, NONE, Numbers, Rows
from plugins.syndication.quotes.wording import runs_of, wordings_of

_NO_PAIRS = np.empty((0, 2), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """What changed since rows were `old`: where each of these is now, and which captures are made of new rows.

    `gone` are the runs of the old rows that are no more, `renewed` the ranks of captures with new rows, `apart` pairs
    of ranks of captures that came to be near each other, or ceased to be, and have no new rows.
    """

    old: Rows
    goes: Numbers
    gone: Values
    renewed: Numbers
    apart: Iterable[tuple[int, int]]


class Matching:
    """The runs of words of quotations, and who shares them."""

    def __init__(self, lists: InvertedLists, quoted: Quoted, near: Nearness, changes: Changes) -> None:
        self._lists, self._quoted, self._near, self._changes = lists, quoted, near, changes
        rows = quoted.rows
        renewed = rows.of(changes.renewed)
        self._new = renewed[(rows.kinds[renewed] & ALONE) > 0]
        self.runs = self._runs(self._new)

    def update(self, edges: Edges) -> tuple[Edges, Numbers]:
        """The edges now, and the rows whose edges are not what they were; `edges` are those of rows that stay."""
        rows, changes = self._quoted.rows, self._changes
        came, disturbed = self._disturbed() if len(changes.old) else (_NO_PAIRS, _NO_PAIRS)
        lost = disturbed[_among(disturbed, edges.pairs)][:, 0]
        again = np.unique(np.concatenate((self._new, lost, self._flipped())))
        if len(changes.old):
            pairs = candidates(self._now(self._runs(again)[0]), rows.keys)
            pairs = unique_pairs(np.concatenate((pairs[np.isin(pairs, again).any(axis=1)], came)))
        else:
            pairs = candidates(self.runs, rows.keys)
        self._quoted.read(np.unique(pairs))
        quotations = {row: self._quoted.quotation(row) for row in np.unique(pairs).tolist()}
        found = scored(pairs, rows, quotations, self._quoted.wordings, self._near)
        stays = ~edges.touching(again)
        dropped = edges.chosen(~stays)
        found = found.chosen(~_among(found.pairs, edges.chosen(stays).pairs))
        return edges.chosen(stays).with_others(found), np.unique(
            np.concatenate((again, dropped.pairs.ravel(), found.pairs.ravel()))
        )

    def _disturbed(self) -> tuple[Pairs, Pairs]:
        """Pairs of rows that stay: those that now are next to each other in a list of a run, and those no more."""
        rows, changes = self._quoted.rows, self._changes
        touched = np.unique(np.concatenate((changes.gone, self.runs[0])))
        values, codes = self._lists.read(touched)
        before = candidates((values, changes.old.rows_of(codes)), changes.old.keys)
        before = changes.goes[before]  # in order as before: what stays keeps its order
        before = before[(before != NONE).all(axis=1)]
        after = candidates(self._now(touched), rows.keys)
        after = after[~np.isin(after, self._new).any(axis=1)]
        return _without(after, before), _without(before, after)

    def _now(self, values: Values) -> Entries:
        """The rows that have these runs now."""
        found, codes = self._lists.read(values)
        old = self._changes.old.rows_of(codes)
        rows = self._changes.goes[old]
        own, new = self.runs
        wanted = np.isin(own, values)
        stay = rows != NONE
        return np.concatenate((found[stay], own[wanted])), np.concatenate((rows[stay], new[wanted]))

    def _flipped(self) -> Numbers:
        """The rows of captures that are near each other no more, or now, that share a run with a row of the other."""
        rows = self._quoted.rows
        found = [np.empty(0, np.int64)]
        apart = list(self._changes.apart)
        alone = {}
        for rank in sorted({rank for pair in apart for rank in pair}):
            own = rows.of(np.array([rank]))
            alone[rank] = self._runs(own[(rows.kinds[own] & ALONE) > 0])
        for one, other in apart:
            runs, owners = alone[one]
            found.append(owners[np.isin(runs, alone[other][0])])
        return np.unique(np.concatenate(found))

    def _runs(self, some: Numbers) -> Entries:
        self._quoted.read(some)
        runs, owners = runs_of(self._quoted.wordings(some))
        return runs, some[owners]


def runs_of_texts(texts: Iterable[str]) -> Values:
    """The runs of four words that texts have, each once."""
    return np.unique(runs_of(wordings_of(list(texts)))[0])


def _packed(pairs: Pairs) -> Numbers:
    return (pairs[:, 0] << 32) | pairs[:, 1]


def _without(pairs: Pairs, others: Pairs) -> Pairs:
    return pairs[~_among(pairs, others)]


def _among(pairs: Pairs, others: Pairs) -> NDArray[np.bool_]:
    """Of each pair, whether it is one of others, which are in order; quicker than by a hash of them all."""
    wanted, sorted_others = _packed(pairs), _packed(others)
    if not len(others):
        return np.zeros(len(pairs), np.bool_)
    at = np.minimum(np.searchsorted(sorted_others, wanted), len(others) - 1)
    return np.asarray(sorted_others[at] == wanted)
