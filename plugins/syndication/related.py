"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.common_words import COMMON_WORDS
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness
from plugins.syndication.words import placed_words, words

_BECAUSE = 5
_COPIES_LISTED = 3
"""As many times the related stories are listed as captures at the most."""
_TITLE_COUNTS = 2

Weights = dict[str, float]
Index = Mapping[str, tuple[NDArray[np.int64], NDArray[np.float64]]]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related capture: its likeness (cosine of tf-idf, 0 to 1) and the words it rests on, weightiest first."""

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

    `apart` maps a member of a story to its story. Likeness is the cosine of tf-idf weights (Salton and Buckley 1988)
    of headline and body; common words do not count.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    vectors = _vectors([_terms(witness) for witness in ordered])
    index = _index(vectors)
    stories = [apart.get(witness.id, witness.id) for witness in ordered]
    found: list[Coverage] = []
    for at, witness in enumerate(ordered):
        likeness = _likeness(vectors[at], index, len(ordered))
        others = [other for other in _ranked(likeness, thresholds.related) if stories[other] != stories[at]]
        others = _of_few_stories(others, stories, thresholds.related_most)
        spelling = _spelling(witness) if others else {}
        neighbours = (
            Neighbour(ordered[n].id, round(float(likeness[n]), 4), _because(vectors[at], vectors[n], spelling))
            for n in others
        )
        found.append(Coverage(witness.id, tuple(neighbours)))
    return tuple(found)


def _of_few_stories(ranked: Sequence[int], stories: Sequence[str], most: int) -> list[int]:
    """The ranked captures of the first `most` stories: copies of one text would else leave no room for others."""
    told: set[str] = set()
    kept: list[int] = []
    for at in ranked:
        if stories[at] in told or len(told) < most:
            told.add(stories[at])
            kept.append(at)
        if len(kept) == _COPIES_LISTED * most:
            break
    return kept


def _index(vectors: Sequence[Weights]) -> Index:
    """List for each term that two or more hold who holds it, and with what weight."""
    holders: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for at, vector in enumerate(vectors):
        for term, weight in vector.items():
            holders[term][0].append(at)
            holders[term][1].append(weight)
    return {term: (np.array(of), np.array(weights)) for term, (of, weights) in holders.items() if len(of) > 1}


def _likeness(vector: Weights, index: Index, size: int) -> NDArray[np.float64]:
    likeness = np.zeros(size)
    for term, weight in vector.items():
        if term in index:
            holders, weights = index[term]
            likeness[holders] += weight * weights
    return likeness


def _ranked(likeness: NDArray[np.float64], floor: float) -> list[int]:
    above = np.flatnonzero(likeness >= floor)
    # rounded, so that the order of adding up decides no tie
    order = np.lexsort((above, -np.round(likeness[above], 9)))
    return [int(at) for at in above[order]]


def _terms(witness: Witness) -> Counter[str]:
    counts = Counter(witness.words)
    for term in words(witness.title):
        counts[term] += _TITLE_COUNTS
    return Counter({term: n for term, n in counts.items() if len(term) > 1 and term not in COMMON_WORDS})


def _vectors(counts: Sequence[Counter[str]]) -> list[Weights]:
    holders = Counter(term for count in counts for term in count)
    vectors: list[Weights] = []
    for count in counts:
        weights = {
            term: (1 + math.log(n)) * (math.log((1 + len(counts)) / (1 + holders[term])) + 1)
            for term, n in sorted(count.items())
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        vectors.append({term: weight / length for term, weight in weights.items()})
    return vectors


def _because(own: Weights, other: Weights, spelling: Mapping[str, str]) -> tuple[str, ...]:
    """Name the weightiest words of both; of those that weigh the same, names and figures come first."""
    shared = [term for term in own if term in other]
    weighed = [(-round(own[term] * other[term], 9), spelling[term][0].islower(), term) for term in shared]
    return tuple(spelling[term] for _, _, term in nsmallest(_BECAUSE, weighed))


def _spelling(witness: Witness) -> dict[str, str]:
    """How the witness first spells each of its folded words."""
    text = f"{witness.body}\n\n{witness.title}"
    spelling: dict[str, str] = {}
    for word, (start, end) in zip(*placed_words(text), strict=True):
        spelling.setdefault(word, text[start:end])
    return spelling
