"""The best of several groups."""

import numpy as np

from plugins.syndication.coverage.ranking import best_of_each


def test_each_group_keeps_its_best() -> None:
    best = best_of_each(np.array([0, 1, 0, 0, 1]), np.array([1, 5, 3, 2, 4]), 2)
    assert best.tolist() == [2, 3, 1, 4]


def test_ties_stay_as_they_stand() -> None:
    assert best_of_each(np.array([0, 0, 0]), np.array([1, 1, 1]), 2).tolist() == [0, 1]


def test_nothing_has_no_best() -> None:
    assert best_of_each(np.empty(0, np.int64), np.empty(0, np.int64), 2).tolist() == []
