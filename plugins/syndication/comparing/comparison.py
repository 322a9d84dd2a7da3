"""Comparison: the texts of a collection, each taken once, and what every two of them share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from plugins.syndication.comparing.candidates import Pairs, candidates
from plugins.syndication.comparing.lead import leads
from plugins.syndication.comparing.likeness import Likeness, likeness_of
from plugins.syndication.comparing.measure import Flags, Measure, flags_for, measures
from plugins.syndication.comparing.overlap import Overlaps, count_overlaps
from plugins.syndication.comparing.postings import Postings, post
from plugins.syndication.texts.printing import take_prints
from plugins.syndication.texts.text_print import Print
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
    least: int
    printed: dict[str, Print] = field(repr=False)
    _measured: dict[tuple[bytes, bytes], Measure] = field(repr=False)

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each capture's text, by the capture's id."""
        return {witness.id: at for at, text in enumerate(self.texts) for witness in text}

    def words(self, witness: Witness) -> int:
        """How many words a capture has."""
        return self.prints[self.number[witness.id]].words

    def rank(self, witness: Witness) -> tuple[int, bytes]:
        """What tells the shorter of two captures: the one of fewer different shingles, as in their measure."""
        number = self.number[witness.id]
        return int(self.postings.sizes[number]), self.prints[number].digest

    def likely(self, containment: float, shared: int | None = None) -> Pairs:
        """The pairs (i < j) of texts that may reach `containment`, or that share as many shingles as `shared`."""
        return candidates(self.postings, self._overlaps, containment, shared)

    def led_alike(self, pairs: Pairs, share: float) -> Pairs:
        """Those of the pairs of which each leads with what the other holds, at least by this share."""
        kept: Pairs = pairs[leads(self.prints, self.postings, pairs).min(axis=1, initial=1.0) >= share]
        return kept

    def measured(self, pairs: Pairs) -> list[tuple[int, int, Measure]]:
        """What the texts of each pair share."""
        asked = [(i, j) for i, j in pairs.tolist()]
        left = [pair for pair in asked if self._key(*pair) not in self._measured]
        rows = np.array(left, dtype=np.int64).reshape(-1, 2)
        for pair, found in zip(left, measures(self.prints, self.postings, rows, self._flags), strict=True):
            self._measured[self._key(*pair)] = found
        return [(i, j, self._measured[self._key(i, j)]) for i, j in asked]

    def measure(self, i: int, j: int) -> Measure:
        """What two different texts share, in either order."""
        return self.measured(np.array([sorted((i, j))]))[0][2]

    def likeness(self, containment: dict[tuple[int, int], float]) -> Likeness:
        """How alike any two texts are: by what was measured of them, or else by the shingles that they share."""
        return likeness_of(self._overlaps, self.postings.sizes, containment)

    def _key(self, i: int, j: int) -> tuple[bytes, bytes]:
        one, other = self.prints[i].marked, self.prints[j].marked
        return (one, other) if one < other else (other, one)

    @cached_property
    def _overlaps(self) -> Overlaps:
        return count_overlaps(self.postings)

    @cached_property
    def _flags(self) -> Flags:
        return flags_for(self.postings)


def compare(witnesses: Iterable[Witness], size: int, least: int, before: Comparison | None = None) -> Comparison:
    """Take the prints of the witnesses' texts, in runs of `size` words; texts of fewer words than `least` share none.

    What is known of texts from `before`, if that was made with the same figures, is not taken again; the outcome is the
    same without.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    known = before if before and (before.size, before.least) == (size, least) else None
    printed = take_prints((witness.body for witness in ordered), size, known.printed if known else {})
    same: dict[bytes, list[Witness]] = defaultdict(list)
    for witness in ordered:
        same[printed[witness.body].digest].append(witness)
    prints = [printed[text[0].body] for text in same.values()]
    postings = post([one.shingles if one.words >= least else one.shingles[:0] for one in prints])
    measured = dict(known._measured) if known else {}
    return Comparison(list(same.values()), prints, postings, size, least, printed, measured)
