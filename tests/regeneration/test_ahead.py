"""What is found ahead is what would be found at once."""

import os
import sys

import pytest

from plugins.regeneration.ahead import Ahead

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="work is shared where a fork is safe")


def fail() -> int:
    raise KeyError(os.getpid())


def test_another_process_finds_it() -> None:
    with Ahead(os.getpid, in_a_fork=True) as ahead:
        assert ahead.value == ahead.value != os.getpid()


def test_this_process_finds_it_alone() -> None:
    with Ahead(os.getpid, in_a_fork=False) as ahead:
        assert ahead.value == os.getpid()


def test_large_values_come_whole() -> None:
    with Ahead(lambda: "x" * 10_000_000, in_a_fork=True) as ahead:
        assert len(ahead.value) == 10_000_000


def test_errors_are_raised_here() -> None:
    with Ahead(fail, in_a_fork=True) as ahead, pytest.raises(KeyError, match=str(os.getpid())):
        _ = ahead.value


def test_a_value_need_not_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    forked: list[int] = []
    fork = os.fork

    def forked_once() -> int:
        forked.append(fork())
        return forked[-1]

    monkeypatch.setattr(os, "fork", forked_once)
    with Ahead(lambda: "x" * 10_000_000, in_a_fork=True):
        pass
    # it is no child any more; a browser's driver may be one
    with pytest.raises(ChildProcessError):
        os.waitpid(forked[0], os.WNOHANG)
