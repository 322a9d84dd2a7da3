"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication import settings
from plugins.syndication.common_words import COMMON_WORDS
from plugins.syndication.witness import Witness
from plugins.syndication.words import words

_BECAUSE = 5
_TITLE_COUNTS = 2

Weights = dict[str, float]


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


def related(
    witnesses: Iterable[Witness],
    apart: Mapping[str, str],
    *,
    floor: float = settings.SYNDICATION_RELATED,
    most: int = settings.SYNDICATION_RELATED_MOST,
) -> tuple[Coverage, ...]:
    """List for each witness, by id, the most alike others that are not of its story.

    `apart` maps a member of a story to its story. Likeness is the cosine of tf-idf weights (Salton and Buckley 1988)
    of headline and body; common words do not count.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    vectors = _vectors([_terms(witness) for witness in ordered])
    postings: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for at, vector in enumerate(vectors):
        for term, weight in vector.items():
            postings[term][0].append(at)
            postings[term][1].append(weight)
    index = {
        term: (np.array(owners), np.array(weights)) for term, (owners, weights) in postings.items() if len(owners) > 1
    }
    found: list[Coverage] = []
    for at, witness in enumerate(ordered):
        likeness = np.zeros(len(ordered))
        for term, weight in vectors[at].items():
            if term in index:
                owners, weights = index[term]
                likeness[owners] += weight * weights
        neighbours: list[Neighbour] = []
        for other in _ranked(likeness, floor):
            if len(neighbours) == most:
                break
            if other != at and apart.get(witness.id, witness.id) != apart.get(ordered[other].id, ordered[other].id):
                because = _because(witness, vectors[at], vectors[other])
                neighbours.append(Neighbour(ordered[other].id, round(float(likeness[other]), 4), because))
        found.append(Coverage(witness.id, tuple(neighbours)))
    return tuple(found)


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


def _because(witness: Witness, own: Weights, other: Weights) -> tuple[str, ...]:
    """Name the weightiest words of both; of those that weigh the same, names and figures say more."""
    shared = [term for term in own if term in other]
    weighed = sorted((-round(own[term] * other[term], 9), term) for term in shared)[: 2 * _BECAUSE]
    told = [(weight, _spelled(term, witness)) for weight, term in weighed]
    return tuple(word for _, word in sorted(told, key=lambda one: (one[0], one[1][0].islower()))[:_BECAUSE])


def _spelled(term: str, witness: Witness) -> str:
    """Spell a folded word as the witness first does."""
    pattern = re.compile(rf"(?<!\w){re.escape(term).replace(chr(39), '[' + chr(39) + '’]')}(?!\w)", re.IGNORECASE)
    found = pattern.search(witness.body) or pattern.search(witness.title)
    return found.group() if found else term
