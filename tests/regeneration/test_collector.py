"""The collector, patient in a process that ends with its build."""

import gc
from collections.abc import Iterator

import pytest

from plugins.regeneration.collector import collect_as_usual, collect_seldom

USUAL = gc.get_threshold()


@pytest.fixture(autouse=True)
def _collector_of_other_tests() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)


def test_collector_waits_where_told() -> None:
    collect_seldom()
    assert gc.get_threshold() > USUAL


def test_long_builds_collect_as_usual_again() -> None:
    collect_seldom()
    collect_as_usual()
    assert gc.get_threshold() == USUAL
