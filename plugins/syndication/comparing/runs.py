"""Runs: the stretches of words that two texts share."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, Tokens

# a run is followed from the first places of its first words alone: what stands in more places is repetition
_PLACES = 16
_STEP = 64  # words compared at first, since most runs are short


@dataclass(frozen=True, slots=True)
class Run:
    """A shared stretch of `words` words, from the word `at` of the first text and `other` of the second, from 0 on."""

    at: int
    other: int
    words: int


def shared_runs(a: Tokens, b: Tokens, size: int) -> list[Run]:
    """Find the runs of `size` words or more of `a` that `b` holds word for word, longest first, then in order.

    Greedy from the start of `a`: of the first 16 places in `b` where the next words stand, the one that goes on the
    longest is followed.
    """
    if min(len(a), len(b)) < size:
        return []
    return shared_shingles(shingles(a.hashes, size), shingles(b.hashes, size), size)


def shared_shingles(sought: Hashes, held: Hashes, size: int) -> list[Run]:
    """Find the same of the shingles of two texts, each of `size` words or more."""
    order = np.argsort(held, kind="stable")
    ordered = held[order]
    firsts = np.searchsorted(ordered, sought)
    runs: list[Run] = []
    free = 0
    for at in np.flatnonzero(ordered[np.minimum(firsts, len(held) - 1)] == sought).tolist():
        if at >= free:
            some = slice(firsts[at], firsts[at] + _PLACES)
            places = order[some][ordered[some] == sought[at]].tolist()
            alike, other = max((_length(sought[at:], held[place:]), -place) for place in places)
            runs.append(Run(at, -other, alike + size - 1))
            free = at + runs[-1].words
    return sorted(runs, key=lambda run: -run.words)


def _length(a: Hashes, b: Hashes) -> int:
    """Count the words that two texts begin with alike; ever more are compared at a time."""
    most, alike, step = min(len(a), len(b)), 0, _STEP
    while alike < most:
        part = slice(alike, min(alike + step, most))
        differing = np.flatnonzero(a[part] != b[part])
        if len(differing):
            return alike + int(differing[0])
        alike, step = part.stop, 2 * step
    return most


def spelled(text: str, words: Tokens, runs: Sequence[Run]) -> tuple[str, ...]:
    """Give each run of a text, whose words these are, as the text spells it."""
    return tuple(text[words.starts[run.at] : words.ends[run.at + run.words - 1]] for run in runs)
