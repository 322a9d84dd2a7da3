"""Captures by story."""

import numpy as np

from plugins.syndication.coverage.shelves import Shelves


def test_the_fullest_speaks_for_its_story() -> None:
    assert Shelves(np.array([0, 1, 0]), np.array([1, 1, 2])).speaks.tolist() == [False, True, True]


def test_the_first_of_equals_speaks() -> None:
    assert Shelves(np.array([0, 0]), np.array([1, 1])).speaks.tolist() == [True, False]


def test_members_begin_with_the_speaker() -> None:
    shelves = Shelves(np.array([0, 1, 0, 0]), np.array([1, 1, 1, 2]))
    members, counts = shelves.members(np.array([1, 0]), 2)
    assert (members.tolist(), counts.tolist()) == ([1, 3, 0], [1, 2])
