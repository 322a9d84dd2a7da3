"""Comparison: the texts of a collection, each taken once, and what every two of them share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from plugins.syndication.candidates import candidates
from plugins.syndication.measure import Measure, measures
from plugins.syndication.postings import Postings, post
from plugins.syndication.text_print import Print, print_of
from plugins.syndication.witness import Witness

Text = Sequence[Witness]
"""The captures that hold the same words, by id."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """The distinct texts of a collection in the order of their first captures, with their prints and postings.

    What two texts share is measured when it is first asked for, once. A comparison is what the next one of nearly the
    same collection starts from: see `compare`.
    """

    texts: Sequence[Text]
    prints: Sequence[Print]
    postings: Postings = field(repr=False)
    size: int
    _printed: dict[str, Print] = field(repr=False)
    _measured: dict[tuple[bytes, bytes], Measure] = field(repr=False)

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each capture's text, by the capture's id."""
        return {witness.id: at for at, text in enumerate(self.texts) for witness in text}

    def likely(self, containment: float, shared: int | None = None) -> list[tuple[int, int]]:
        """The pairs (i < j) of texts that may reach `containment`, or share so many rare shingles; all are measured."""
        found = [(i, j) for i, j in candidates(self.postings, containment, shared).tolist()]
        self._measure([pair for pair in found if self._key(*pair) not in self._measured])
        return found

    def measure(self, i: int, j: int) -> Measure:
        """What two different texts share, in either order."""
        pair = (i, j) if i < j else (j, i)
        if self._key(*pair) not in self._measured:
            self._measure([pair])
        return self._measured[self._key(*pair)]

    def _key(self, i: int, j: int) -> tuple[bytes, bytes]:
        one, other = self.prints[i].digest, self.prints[j].digest
        return (one, other) if one < other else (other, one)

    def _measure(self, pairs: Sequence[tuple[int, int]]) -> None:
        rows = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        for pair, found in zip(pairs, measures(self.prints, self.postings, rows), strict=True):
            self._measured[self._key(*pair)] = found


def compare(witnesses: Iterable[Witness], size: int, least: int, before: Comparison | None = None) -> Comparison:
    """Take the prints of the witnesses' texts, in runs of `size` words; texts of fewer words than `least` share none.

    What is known of texts from `before` is not taken again; the outcome is the same without.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    known = before if before and before.size == size else None
    printed = dict(_printed(ordered, size, known._printed if known else {}))
    same: dict[bytes, list[Witness]] = defaultdict(list)
    for witness in ordered:
        same[printed[witness.body].digest].append(witness)
    prints = [printed[text[0].body] for text in same.values()]
    postings = post([one.shingles if one.words >= least else one.shingles[:0] for one in prints])
    return Comparison(list(same.values()), prints, postings, size, printed, dict(known._measured) if known else {})


def _printed(witnesses: Sequence[Witness], size: int, known: Mapping[str, Print]) -> Iterator[tuple[str, Print]]:
    for body in dict.fromkeys(witness.body for witness in witnesses):
        yield body, known.get(body) or print_of(body, size)
