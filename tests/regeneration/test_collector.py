"""The collector, patient in a process that ends with its build."""

import gc
from collections.abc import Iterator

import pytest

from plugins.regeneration.collector import collect_at_times, collect_seldom

USUAL = gc.get_threshold()


@pytest.fixture(autouse=True)
def _collector_of_other_tests() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)


def test_collector_waits_where_told() -> None:
    collect_seldom()
    assert gc.get_threshold() > USUAL


def test_builds_that_fork_collect_more_often() -> None:
    collect_seldom()
    seldom = gc.get_threshold()
    collect_at_times()
    assert USUAL < gc.get_threshold() < seldom
