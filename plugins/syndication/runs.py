"""Runs: the stretches of words that two texts share."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from plugins.syndication.text_print import Print
from plugins.syndication.words import placed_words

# a run is followed from the first places of its first words alone: what stands in more places is repetition
_PLACES = 16


@dataclass(frozen=True, slots=True)
class Run:
    """A shared stretch: the place of its first word in the first text, counted from 0, and how many words it has."""

    at: int
    words: int


def shared_runs(a: Print, b: Print) -> list[Run]:
    """Find the runs of a shingle or more of `a` that `b` holds word for word, longest first, then in order.

    Greedy from the start of `a`: a run goes on for as long as one of the first 16 places in `b` where its first
    shingle stands goes on with it.
    """
    size = a.hasher.size
    own, theirs = a.witness.words, b.witness.words
    if min(len(own), len(theirs)) < size:
        return []
    hashes, places = b.places
    sought = a.hasher.shingles(own)
    firsts, lasts = np.searchsorted(hashes, sought, "left"), np.searchsorted(hashes, sought, "right")
    runs: list[Run] = []
    free = 0
    for at in np.flatnonzero(lasts > firsts).tolist():
        if at >= free:
            found = places[firsts[at] : min(lasts[at], firsts[at] + _PLACES)]
            runs.append(Run(at, max(_length(own, theirs, at, place, size) for place in found.tolist())))
            free = at + runs[-1].words
    return sorted(runs, key=lambda run: -run.words)


def _length(a: Sequence[str], b: Sequence[str], at: int, place: int, length: int) -> int:
    """Count the words that `a` from `at` and `b` from `place` have in common, `length` of which are known to agree."""
    most = min(len(a) - at, len(b) - place)
    while length < most and a[at + length] == b[place + length]:
        length += 1
    return length


def spelled(text: str, runs: Sequence[Run]) -> tuple[str, ...]:
    """Give each run of a text as the text spells it."""
    if not runs:
        return ()
    _, places = placed_words(text)
    return tuple(text[places[run.at][0] : places[run.at + run.words - 1][1]] for run in runs)
