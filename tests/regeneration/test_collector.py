"""The collector, patient in a process that ends with its build."""

import gc
from collections.abc import Iterator

import pytest

from plugins.regeneration.collector import collect_at_times, collect_seldom
from plugins.regeneration.cores import Cores
from plugins.regeneration.progress import Stages

USUAL = gc.get_threshold()


@pytest.fixture(autouse=True)
def _collector_of_other_tests() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)


def test_collector_waits_where_told() -> None:
    collect_seldom()
    assert gc.get_threshold() > USUAL


def test_long_builds_collect_more_often() -> None:
    collect_seldom()
    seldom = gc.get_threshold()
    collect_at_times()
    assert USUAL < gc.get_threshold() < seldom


def test_long_work_of_one_core_is_looked_through() -> None:
    collect_seldom()
    seldom = gc.get_threshold()
    assert list(Cores(Stages().follow, 1, warm_up=0.0).each(abs, range(40), "Numbers")) == list(range(40))
    assert gc.get_threshold() < seldom


def test_little_work_leaves_the_collector_patient() -> None:
    collect_seldom()
    seldom = gc.get_threshold()
    assert list(Cores(Stages().follow, 2, warm_up=60.0).each(abs, range(40), "Numbers")) == list(range(40))
    assert gc.get_threshold() == seldom
