"""Ranking: the best of several groups at once."""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.coverage.index import Numbers


def best_of_each(groups: Numbers, values: NDArray[np.floating], most: int) -> Numbers:
    """Where the `most` greatest values of each group stand: group by group, the greatest first, ties as they stand.

    Values are rounded, so that the order in which they were added up decides no tie.
    """
    order = np.lexsort((-np.round(values, 6), groups))
    ordered = groups[order]
    return order[np.arange(len(order)) - np.searchsorted(ordered, ordered) < most]
