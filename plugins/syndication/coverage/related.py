"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.common_words import common_terms
from plugins.syndication.coverage.index import index_of
from plugins.syndication.coverage.nearness import Nearness
from plugins.syndication.coverage.reasons import because, weightiest
from plugins.syndication.coverage.search import Search
from plugins.syndication.coverage.selection import Selection
from plugins.syndication.coverage.shelves import Shelves
from plugins.syndication.coverage.terms import terms_of, text_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


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
    found: list[list[Neighbour]] = [[] for _ in ordered]
    for at, neighbour in _neighbours(ordered, [apart.get(witness.id, witness.id) for witness in ordered], thresholds):
        found[at].append(neighbour)
    return tuple(Coverage(witness.id, tuple(some)) for witness, some in zip(ordered, found, strict=True))


def _neighbours(
    witnesses: Sequence[Witness], stories: Sequence[str], thresholds: Thresholds
) -> Iterator[tuple[int, Neighbour]]:
    """Give the neighbours of witnesses, each with the number of its witness, best first."""
    terms = terms_of(witnesses)
    shelves = Shelves(stories, terms.sizes)
    index = index_of(terms, shelves.speaks, common_terms())
    del terms  # they take more room than the index
    search = Search(index)
    nearness = Nearness(witness.date for witness in witnesses)
    selection = Selection(search, shelves, nearness, thresholds.related, thresholds.related_most)
    for begin in range(0, len(witnesses), search.at_once):
        pairs, shared = selection.of(begin)
        words = weightiest(index, shared, len(pairs.own))
        each = zip(pairs.own.tolist(), pairs.others.tolist(), np.round(pairs.likeness, 4).tolist(), words, strict=True)
        for own, other, likeness, why in each:
            named = because(why, text_of(witnesses[own]), text_of(witnesses[other]))
            yield own, Neighbour(witnesses[other].id, likeness, named)
