"""Runs: the stretches of words that two texts share."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.syndication.words import placed_words


@dataclass(frozen=True, slots=True)
class Run:
    """A shared stretch: the place of its first word in the first text, counted from 0, and how many words it has."""

    at: int
    words: int


def shared_runs(a: Sequence[str], b: Sequence[str], size: int = 5) -> list[Run]:
    """Find the runs of at least `size` words of `a` that `b` holds word for word, longest first, then in order.

    Greedy from the start of `a`: a run goes on for as long as some place in `b` goes on with it.
    """
    places = defaultdict(list)
    for end in range(size, len(b) + 1):
        places[tuple(b[end - size : end])].append(end)
    runs: list[Run] = []
    at = 0
    while at <= len(a) - size:
        ends = places.get(tuple(a[at : at + size]))
        length = _length(a, b, at, ends, size) if ends else 0
        if length:
            runs.append(Run(at, length))
        at += length or 1
    return sorted(runs, key=lambda run: -run.words)


def _length(a: Sequence[str], b: Sequence[str], at: int, ends: list[int], length: int) -> int:
    while at + length < len(a):
        ends = [end + 1 for end in ends if end < len(b) and b[end] == a[at + length]]
        if not ends:
            break
        length += 1
    return length


def spelled(text: str, runs: Sequence[Run]) -> tuple[str, ...]:
    """Give each run of a text as the text spells it."""
    if not runs:
        return ()
    _, places = placed_words(text)
    return tuple(text[places[run.at][0] : places[run.at + run.words - 1][1]] for run in runs)
