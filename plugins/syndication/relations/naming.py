"""Naming: every pair of captures that has something in common, with the word for what the two are to each other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.comparing.arrays import distinct, stretches
from plugins.syndication.comparing.comparison import Comparison
from plugins.syndication.comparing.measure import IDENTICAL, Measure
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.relations.register import Numbers, Register
from plugins.syndication.relations.relation import Relation, judge, judge_apart
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits


def pairs_to_name(register: Register, related: tuple[Numbers, Numbers], settled: Settled, least: int) -> Numbers:
    """All pairs of captures to be named, as keys one * captures + other (one < other) in order.

    They are those that share text, those that people decided, and the `related` ones, by number. What is unrelated by
    decision is none of them.
    """
    size = len(register.bearers)
    number = {one.id: n for n, one in enumerate(register.bearers)} if settled.relations else {}
    decided = {
        kind: [
            number[a] * size + number[b]
            for (a, b), (one, _) in settled.relations.items()
            if (one == "unrelated") is kind
        ]
        for kind in (True, False)
    }
    keys = [_keys(*some, size) for some in (_sharing(register), _of_one_text(register, least), related)]
    found = distinct(np.concatenate((*keys, np.array(decided[False], np.int64))))
    return found[~np.isin(found, decided[True])] if decided[True] else found


@dataclass(frozen=True, slots=True, eq=False)
class Namer:
    """Names what captures of a comparison are to each other.

    `bearers` are by id, with the agencies that their stories give them, `story` names the story of a member. Copies
    are of one story: what the measure takes for copies, but the stories do not, is named as what else it is.
    """

    comparison: Comparison
    bearers: Mapping[str, Traits]
    story: Mapping[str, str]
    settled: Settled
    thresholds: Thresholds

    def name(self, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[Relation, Measure]]:
        """Name the relations of pairs of captures by id (a < b), with what they share."""
        comparison, number = self.comparison, self.comparison.number
        texts = [(i, j) if i < j else (j, i) for i, j in ((number[a], number[b]) for a, b in pairs)]
        rows = distinct(np.array([i * len(comparison.texts) + j for i, j in texts if i != j], np.int64))
        found = comparison.measured(np.stack(np.divmod(rows, max(len(comparison.texts), 1)), axis=1))
        measured = {(i, j): what for i, j, what in found}
        for (a, b), key in zip(pairs, texts, strict=True):
            what = measured.get(key, IDENTICAL)
            yield self._relation(a, b, what), what

    def _relation(self, a: str, b: str, found: Measure) -> Relation:
        decided = self.settled.relations.get((a, b))
        if decided and decided[0] != "unrelated":
            return Relation(a, b, decided[0], found.containment, decided[1].reason)
        together = self.story.get(a, a) == self.story.get(b, b)
        verdict = (judge if together else judge_apart)(found, self.bearers[a], self.bearers[b], self.thresholds)
        return Relation(a, b, verdict.kind, found.containment)


def _keys(one: Numbers, other: Numbers, size: int) -> Numbers:
    return np.minimum(one, other) * size + np.maximum(one, other)


def _sharing(register: Register) -> tuple[Numbers, Numbers]:
    """The captures of the pairs of texts that are listed."""
    captures, begins, counts = _by_text(register)
    one, other = register.pairs.one, register.pairs.other
    each = counts[one] * counts[other]
    at = stretches(np.zeros(len(each), np.int64), each)
    wide = np.repeat(counts[other], each)
    return captures[np.repeat(begins[one], each) + at // wide], captures[np.repeat(begins[other], each) + at % wide]


def _of_one_text(register: Register, least: int) -> tuple[Numbers, Numbers]:
    """The captures of every two that hold one text of so many words."""
    captures, begins, counts = _by_text(register)
    found = [np.empty((2, 0), np.int64)]
    for text in np.flatnonzero((counts > 1) & (register.words >= least)).tolist():
        found.append(captures[begins[text] + np.stack(np.triu_indices(counts[text], 1))])
    one, other = np.concatenate(found, axis=1)
    return one, other


def _by_text(register: Register) -> tuple[Numbers, Numbers, Numbers]:
    """The captures by text: all of them, where those of a text begin, and how many they are."""
    counts = np.bincount(register.texts, minlength=len(register.digests))
    return np.argsort(register.texts, kind="stable"), np.cumsum(counts) - counts, counts
