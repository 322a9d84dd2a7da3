"""Parting: a group of captures, some of which may not be together, as the groups they leave."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from plugins.syndication.decisions.decision import Pair

Part = tuple[str, ...]


def part(units: Sequence[Part], copies: Mapping[Pair, float], apart: Collection[Pair]) -> list[Part]:
    """Put units, of captures that stay together, into parts without any pair that is apart, each part sorted.

    The two parts that are the most alike become one, again and again, as long as they may and hold a copy of each
    other: average linkage (Sokal and Michener 1958) under constraints. Of pairs as alike the first by id goes first.
    `units` are sorted and disjoint; no pair of one unit is in `apart`.
    """
    parts: list[Part | None] = [*units]
    number = {id: at for at, unit in enumerate(units) for id in unit}
    shared = np.zeros((len(units), len(units)))
    for (a, b), sure in sorted(copies.items()):
        shared[number[a], number[b]] += sure
    shared += shared.T
    np.fill_diagonal(shared, 0)
    barred = np.zeros(shared.shape, dtype=bool)
    for a, b in apart:
        barred[number[a], number[b]] = barred[number[b], number[a]] = True
    size = np.array([len(unit) for unit in units], dtype=float)
    alike = np.where(barred, 0, shared / np.outer(size, size))
    while True:
        one, other = sorted(map(int, np.unravel_index(np.argmax(alike), alike.shape)))
        if alike[one, other] <= 0:
            return sorted(tuple(sorted(members)) for members in parts if members)
        parts[one], parts[other] = (*(parts[one] or ()), *(parts[other] or ())), None
        size[one] += size[other]
        shared[one] += shared[other]
        barred[one] |= barred[other]
        shared[one, one] = shared[one, other] = shared[other] = 0
        shared[:, one], shared[:, other], barred[:, one] = shared[one], 0, barred[one]
        alike[one] = alike[:, one] = np.where(barred[one], 0, shared[one] / (size[one] * size))
        alike[other] = alike[:, other] = 0
