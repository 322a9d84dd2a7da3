"""Weighing: how often words are quoted all over a collection, and whose weights one build finds changed."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from plugins.syndication.quotes.content import Content, steps
from plugins.syndication.quotes.inverted import Entries, value_of_word


@dataclass(frozen=True, slots=True)
class Counts:
    """How many quotations have each word that tells something, and how many there are."""

    words: Mapping[str, int]
    number: int

    @property
    def content(self) -> Content:
        """What texts are about, by these counts."""
        return Content(self.words, self.number)

    def changed(self, lost: Collection[Sequence[str]], new: Collection[Sequence[str]]) -> "Counts":
        """The counts without the words of some quotations and with those of others."""
        counts = Counter(self.words)
        counts.subtract(chain.from_iterable(lost))
        counts.update(chain.from_iterable(new))
        return Counts({word: count for word, count in counts.items() if count}, self.number + len(new) - len(lost))

    def all_weigh_otherwise(self, other: "Counts") -> bool:
        """Whether by other counts every word weighs something else."""
        return Content({}, self.number).most != Content({}, other.number).most

    def weigh_otherwise(self, other: "Counts", words: Iterable[str]) -> list[str]:
        """Those of the words that by other counts weigh something else."""
        return [word for word in words if steps(self.words.get(word, 0)) != steps(other.words.get(word, 0))]


def entries_of(words: Mapping[int, Sequence[str]]) -> Entries:
    """The words of rows as entries of a list."""
    every = list(chain.from_iterable(words.values()))
    known = {word: value_of_word(word) for word in set(every)}
    rows = np.repeat(np.array(list(words), np.int64), [len(own) for own in words.values()])
    return np.array([known[word] for word in every], np.uint64), rows
