"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.common_words import common_terms
from plugins.syndication.coverage.index import Numbers, index_of
from plugins.syndication.coverage.nearness import Nearness
from plugins.syndication.coverage.reasons import Reasons
from plugins.syndication.coverage.search import Likeness, Search, most_alike
from plugins.syndication.coverage.terms import terms_of, text_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

_COPIES_LISTED = 3
"""Captures listed of one related story."""
_COPIES_MEASURED = 20


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related capture: its likeness (0 to 1, lowered by the days between) and the words it rests on, names first."""

    id: str
    likeness: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage related to one capture, best first."""

    id: str
    neighbours: tuple[Neighbour, ...]


def related(witnesses: Iterable[Witness], apart: Mapping[str, str], thresholds: Thresholds) -> tuple[Coverage, ...]:
    """List for each witness, by id, the most alike others that are not of its story.

    `apart` maps a member of a story to its story. Likeness is the cosine of weighted words of headline and body, of
    which at least half is left when they are of different days (`coverage/`: terms, index, nearness, search).
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    if not ordered:
        return ()
    finder = _Finder(ordered, [apart.get(witness.id, witness.id) for witness in ordered], thresholds)
    return tuple(Coverage(witness.id, finder.neighbours(at)) for at, witness in enumerate(ordered))


class _Finder:
    """Finds the neighbours of witnesses, each by its place."""

    def __init__(self, witnesses: Sequence[Witness], stories: Sequence[str], thresholds: Thresholds) -> None:
        self._witnesses, self._thresholds = witnesses, thresholds
        terms = terms_of(witnesses)
        self._stories = np.unique(np.array(stories, dtype=object), return_inverse=True)[1]
        self._by_story = np.lexsort((-terms.sizes, self._stories))
        first = np.flatnonzero(np.diff(self._stories[self._by_story], prepend=-1))
        self._begins, self._copies = first, np.bincount(self._stories)
        speaks = np.zeros(len(witnesses), np.bool_)
        speaks[self._by_story[first]] = True
        index = index_of(terms, speaks, common_terms())
        self._search, self._reasons = Search(index), Reasons(index, terms)
        self._nearness = Nearness(witness.date for witness in witnesses)

    def neighbours(self, at: int) -> tuple[Neighbour, ...]:
        """The neighbours of one witness, best first."""
        others, likeness = self._of_few_stories(at)
        if not len(others):
            return ()
        own, *texts = (text_of(self._witnesses[n]) for n in (at, *others))
        because = self._reasons.because(self._search.shared(at, others), own, texts)
        found = zip(others, np.round(likeness, 4).tolist(), because, strict=True)
        return tuple(Neighbour(self._witnesses[other].id, alike, why) for other, alike, why in found)

    def _of_few_stories(self, at: int) -> tuple[Numbers, Likeness]:
        """The most alike captures of the most alike stories, a few of each: many copies leave room for others."""
        floor, most = self._thresholds.related, self._thresholds.related_most
        found, parts = self._search.brought_up(at, floor)
        near = self._nearness.of(at, found) * (self._stories[found] != self._stories[at])
        nearest = most_alike(parts * near)
        found, near = found[nearest], near[nearest]
        likeness = self._search.likeness(at, found) * near
        first = _best(likeness, floor)[:most]
        found, likeness = found[first], likeness[first]
        copied = [n for n in found.tolist() if self._copies[self._stories[n]] > 1]
        if copied:
            found, likeness = self._with_copies(at, found, likeness, copied)
            order = _best(likeness, floor)
            found, likeness = found[order], likeness[order]
        return found, likeness

    def _with_copies(
        self, at: int, found: Numbers, likeness: Likeness, copied: Sequence[int]
    ) -> tuple[Numbers, Likeness]:
        """Put in place of each capture that speaks for copies the most alike of these, in order of number."""
        alone = ~np.isin(found, copied)
        numbers, alike = [found[alone]], [likeness[alone]]
        for one in copied:
            begin = self._begins[self._stories[one]]
            copies = self._by_story[begin : begin + min(self._copies[self._stories[one]], _COPIES_MEASURED)]
            measured = self._search.likeness(at, copies) * self._nearness.of(at, copies)
            best = _best(measured, self._thresholds.related)[:_COPIES_LISTED]
            numbers.append(copies[best])
            alike.append(measured[best])
        every = np.concatenate(numbers)
        order = np.argsort(every)
        return every[order], np.concatenate(alike)[order]


def _best(likeness: NDArray[np.float64], floor: float) -> Numbers:
    """Where those stand that are alike enough, the most alike first."""
    # rounded, so that the order of adding up decides no tie
    rounded = np.round(likeness, 6)
    order = np.argsort(-rounded, kind="stable")
    return order[: np.count_nonzero(rounded >= floor)]
