"""Ranking: the best of several groups at once."""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.layout import Numbers


def best_of_each(groups: Numbers, values: NDArray[np.integer], most: int) -> Numbers:
    """Where the `most` greatest values of each group stand: group by group, the greatest first, ties as they stand."""
    order = np.lexsort((-values, groups))
    ordered = groups[order]
    return order[np.arange(len(order)) - np.searchsorted(ordered, ordered) < most]
