"""Evidence: the words that two captures share, and what sort of words they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.comparing.comparison import Comparison
from plugins.syndication.comparing.runs import Run, shared_runs
from plugins.syndication.relations.relation import one_agency
from plugins.syndication.texts.text_print import Marks, quoted_words
from plugins.syndication.witness import Witness

# what the captures of so many stories hold belongs to none of them
_STORIES = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """The runs of words that a capture shares with another, longest first, and how many words they have.

    Of these, `quotation` are quoted by one of the two; of the others `furniture` is what many stories repeat, and
    `agency` is text of the agency that one of the two is credited to, unless the other names another.
    """

    runs: tuple[Run, ...]
    words: int
    quotation: int
    furniture: int
    agency: int


@dataclass(frozen=True, eq=False)
class Exhibits:
    """The evidence on pairs of captures, looked at when it is asked for: few pairs are ever seen so closely.

    `witnesses` are those of the comparison, by id, with the agencies inferred; `stories` names the story of each.
    """

    comparison: Comparison
    witnesses: Mapping[str, Witness]
    stories: Mapping[str, str]
    _found: dict[tuple[str, str], Evidence] = field(default_factory=dict, repr=False)
    _quoted: dict[str, Marks] = field(default_factory=dict, repr=False)

    def of(self, a: str, b: str) -> Evidence:
        """The evidence on two captures, by the places of words in the first."""
        one, other = self.witnesses[a], self.witnesses[b]
        key = one.body, other.body
        if key not in self._found:
            self._found[key] = self._look(one, other)
        credited = one_agency(one, other) or bool(one.agency) != bool(other.agency)
        return self._found[key] if credited else replace(self._found[key], agency=0)

    def _look(self, one: Witness, other: Witness) -> Evidence:
        """The evidence on two captures that are credited to one agency."""
        runs = tuple(shared_runs(one.tokens, other.tokens, self.comparison.size))
        at, there = (_places(starts, runs) for starts in ([run.at for run in runs], [run.other for run in runs]))
        quoted = self._quoted_words(one)[at] | self._quoted_words(other)[there]
        furniture = self._repeated_words(one)[at] & ~quoted
        rest = int(np.count_nonzero(~quoted & ~furniture))
        return Evidence(runs, len(at), int(quoted.sum()), int(furniture.sum()), agency=rest)

    def _quoted_words(self, witness: Witness) -> Marks:
        if witness.body not in self._quoted:
            self._quoted[witness.body] = quoted_words(witness.body, witness.tokens)
        return self._quoted[witness.body]

    def _repeated_words(self, witness: Witness) -> Marks:
        numbers, places = self.comparison.postings.of(self.comparison.number[witness.id])
        starts = places[self._repeated[numbers]]
        repeated = np.zeros(len(witness.tokens) + self.comparison.size, dtype=np.bool_)
        repeated[(starts[:, None] + np.arange(self.comparison.size)).ravel()] = True
        return repeated

    @cached_property
    def _repeated(self) -> Marks:
        """Say of each shingle of the postings whether captures of many stories hold it."""
        postings = self.comparison.postings
        named = [self.stories.get(text[0].id, text[0].id) for text in self.comparison.texts]
        stories = np.unique(named, return_inverse=True)[1]
        numbers = np.repeat(np.arange(len(postings.begins) - 1), postings.counts)
        keys = np.sort(numbers * max(len(named), 1) + stories[postings.holders])
        told = np.bincount(keys[changes(keys)] // max(len(named), 1), minlength=len(postings.begins) - 1)
        return np.asarray(told >= _STORIES)


def _places(starts: Sequence[int], runs: Sequence[Run]) -> NDArray[np.int64]:
    parts = [np.arange(start, start + run.words) for start, run in zip(starts, runs, strict=True)]
    return np.concatenate([np.empty(0, np.int64), *parts])
