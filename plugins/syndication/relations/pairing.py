"""Pairing: captures two at a time, by what their texts share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np

from plugins.syndication.comparing.candidates import Pairs
from plugins.syndication.comparing.comparison import Comparison
from plugins.syndication.comparing.measure import IDENTICAL, Measure
from plugins.syndication.relations.join import join
from plugins.syndication.relations.register import NONE, Register, TextPairs
from plugins.syndication.relations.relation import judge_copies
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits

Pair = tuple[str, str]
"""Two captures by id, a < b."""


@dataclass(frozen=True, eq=False)
class Pairing:
    """The captures of a comparison, by id, two at a time."""

    comparison: Comparison
    thresholds: Thresholds

    def groups(self) -> list[tuple[str, ...]]:
        """The captures that hold copies of one text, in groups of two or more, each sorted, and sorted themselves."""
        return self.register().together(self.thresholds.min_words)

    def register(self) -> Register:
        """All that is to be known of the texts: their pairs, and their groups."""
        comparison, copies = self.comparison, self.copies()
        groups = np.full(len(comparison.texts), NONE)
        for group in join(copies, comparison.likeness(copies).sum, self.thresholds.close_to_story):
            groups[group] = group[0]
        return Register(
            bearers=tuple(sorted((one for text in comparison.texts for one in text), key=lambda one: one.id)),
            texts=np.array([number for _, number in sorted(comparison.number.items())], np.int64),
            digests=tuple(one.digest for one in comparison.prints),
            words=np.array([one.words for one in comparison.prints], np.int64),
            sizes=comparison.postings.sizes,
            pairs=self._listed(copies),
            groups=groups,
        )

    def copies_among(self, groups: Iterable[tuple[str, ...]]) -> dict[Pair, float]:
        """The pairs of copies within groups, with their containment."""
        return {
            pair: found.containment
            for group in groups
            for pair in combinations(group, 2)
            if judge_copies(
                found := self.measure(*pair), self._witnesses[pair[0]], self._witnesses[pair[1]], self.thresholds
            )
        }

    def _listed(self, copies: Mapping[tuple[int, int], float]) -> TextPairs:
        """The pairs (i < j) of different texts that are listed."""
        sure, some = (
            self.comparison.measures(pairs)
            for pairs in (
                self.comparison.likely(self.thresholds.least_copy),
                self.comparison.meeting(self.thresholds.listed_shingles),
            )
        )
        sure = sure.at(np.flatnonzero(sure.containment >= self.thresholds.least_copy))
        less = some.containment < self.thresholds.least_copy
        some = some.at(np.flatnonzero(less & (some.shared >= self.thresholds.least_listed)))
        keys, containment = (
            np.concatenate((getattr(sure, name), getattr(some, name))) for name in ("keys", "containment")
        )
        one, other = np.divmod(keys, max(len(self.comparison.texts), 1))
        copied = np.array([i * len(self.comparison.texts) + j for i, j in copies], np.int64)
        return TextPairs(one, other, containment, np.isin(keys, copied))

    def measure(self, a: str, b: str) -> Measure:
        """What two captures share."""
        number = self.comparison.number
        return IDENTICAL if number[a] == number[b] else self.comparison.measure(number[a], number[b])

    def copies(self) -> dict[tuple[int, int], float]:
        """The pairs of different texts of which some captures are copies, with their containment."""
        texts = self.comparison.texts
        pairs = self._likely_copies()
        self.comparison.measures(pairs)  # they are asked for again
        return {
            (i, j): found.containment
            for i, j, found in self.comparison.measured(pairs)
            if any(judge_copies(found, a, b, self.thresholds) for a, b in product(texts[i], texts[j]))
        }

    def _likely_copies(self) -> Pairs:
        """The pairs that may reach the containment of a copy, those that need to lead alike for it only if they do."""
        alike = self.comparison.likely(self.thresholds.copy_anywhere)
        less = self.comparison.likely(self.thresholds.least_copy)
        row = np.array((len(self.comparison.texts), 1))
        less = less[~np.isin(less @ row, alike @ row, assume_unique=True)]
        led = self.comparison.led_alike(less, min(self.thresholds.same_lead, self.thresholds.version_lead))
        pairs = np.concatenate((alike, led))
        return pairs[np.argsort(pairs @ row)]

    @cached_property
    def _witnesses(self) -> dict[str, Traits]:
        return {witness.id: witness for text in self.comparison.texts for witness in text}
