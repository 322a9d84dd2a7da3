"""Kept lists: the inverted lists of a register, by which what changed in it is found."""

import secrets
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import numpy as np

from plugins.syndication.quotes.content import telling_words
from plugins.syndication.quotes.inverted import InvertedLists, Values, value_of_word
from plugins.syndication.quotes.matching import Changes, Matching, runs_of_texts
from plugins.syndication.quotes.preparing import Prepared
from plugins.syndication.quotes.quoted import texts_of
from plugins.syndication.quotes.register import Register
from plugins.syndication.quotes.rows import ALONE, NONE, RETOLD, Numbers
from plugins.syndication.quotes.weighing import Counts, entries_of

_WEIGHED = ALONE | RETOLD


class KeptLists:
    """The runs of four words of quotations, and the words that tell something, with those who have them.

    Raises:
        LookupError: they are not those of the register `before`.
    """

    def __init__(self, folder: Path | None, before: Register, now: Prepared) -> None:
        self._before, self._now = before, now
        self._anew = not before.ids
        self._runs = InvertedLists(folder, "quoted-runs", before.blocks[0])
        self._words = InvertedLists(folder, "quoted-words", before.blocks[1])
        if not self._anew and not (self._runs.is_of(before.stamp) and self._words.is_of(before.stamp)):
            raise LookupError("the lists are those of another register")
        rows = now.rows
        renewed = np.array(now.renewed, np.int64)
        self._gone_runs = runs_of_texts(now.lost_texts(ALONE))
        met = [pair for pair in now.apart if not set(pair) & set(now.renewed)] if not self._anew else []
        changes = Changes(before.rows, now.goes, self._gone_runs, renewed, met)
        self.matching = Matching(self._runs, now.quoted, now.near, changes)
        new = rows.of(renewed)
        texts = texts_of(now.quoted, new[(rows.kinds[new] & _WEIGHED) > 0])
        self._new_words = {row: telling_words(text) for row, text in texts}
        self._gone_words = _values({word for text in now.lost_texts(_WEIGHED) for word in telling_words(text)})

    def weigh(self) -> tuple[Counts, Numbers]:
        """How often words are quoted now, and the rows of before with words whose weight is another."""
        before, rows = self._before, self._now.rows
        lost = [telling_words(text) for text in self._now.lost_texts(ALONE)]
        new = [words for row, words in self._new_words.items() if rows.kinds[row] & ALONE]
        counts = before.counts.changed(lost, new)
        if self._anew:
            return counts, np.empty(0, np.int64)
        if counts.all_weigh_otherwise(before.counts):
            return counts, np.flatnonzero(rows.kinds & _WEIGHED)
        words = set(chain.from_iterable((*lost, *new)))
        _, codes = self._words.read(_values(counts.weigh_otherwise(before.counts, words)))
        weighed = self._now.goes[before.rows.rows_of(codes)]
        return counts, np.unique(weighed[weighed != NONE])

    def keep(self) -> tuple[bytes, tuple[int, int]]:
        """Keep the lists as they are now: the stamp and the numbers of blocks that the register has to know them by."""
        stamp = secrets.token_bytes(16)
        runs, words = self.matching.runs, entries_of(self._new_words)
        for lists, entries, gone in ((self._runs, runs, self._gone_runs), (self._words, words, self._gone_words)):
            coded = entries[0], self._now.rows.codes(entries[1])
            if self._anew:
                lists.keep_all(coded, stamp)
            else:
                lists.change(self._now.lost_numbers, gone, coded, stamp)
        return stamp, (self._runs.blocks, self._words.blocks)


def _values(words: Iterable[str]) -> Values:
    return np.array([value_of_word(word) for word in words], np.uint64)
