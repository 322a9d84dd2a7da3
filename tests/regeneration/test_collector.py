"""The collector, patient while a site is built."""

import gc

import pytest

from plugins.regeneration.collector import collect_as_usual, patient_collector


def test_collector_waits_only_during_builds() -> None:
    usual = gc.get_threshold()
    with patient_collector():
        assert gc.get_threshold() > usual
    assert gc.get_threshold() == usual


def test_failed_builds_restore_the_collector() -> None:
    usual = gc.get_threshold()
    with pytest.raises(OSError, match="full"), patient_collector():
        raise OSError("full")
    assert gc.get_threshold() == usual


def test_long_builds_collect_as_usual_again() -> None:
    usual = gc.get_threshold()
    with patient_collector():
        collect_as_usual()
        assert gc.get_threshold() == usual
