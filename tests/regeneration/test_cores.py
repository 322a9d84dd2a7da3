"""Work shared by processes gives what it gives in one."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.regeneration.cores import ENVIRONMENT, Cores, usable_cores
from plugins.regeneration.problems import BuildError, ProblemLog, say_exception
from plugins.regeneration.progress import Stages

ROOT = Path(__file__).parents[2]
ROOM = logging.getLogger("plugins.captures.glue")
forks = pytest.mark.skipif(sys.platform != "linux", reason="work is shared where a fork is safe")


def cores(count: int = 2, warm_up: float = 0.0) -> Cores:
    return Cores(Stages().follow, count, warm_up)


def double(item: int) -> int:
    return item * 2


def where(_: int) -> int:
    return os.getpid()


def fail_at(bad: int, item: int) -> int:
    if item == bad:
        raise KeyError(f"item {item}")
    return item


def say(item: int) -> None:
    ROOM.warning("%d.txt: it is odd", item)


@forks
@settings(max_examples=25)
@given(st.lists(st.integers()), st.integers(1, 3))
def test_cores_give_what_one_gives(items: list[int], count: int) -> None:
    assert list(cores(count).each(double, items, "Numbers")) == list(map(double, items))


@forks
def test_work_is_done_by_other_processes() -> None:
    assert len({os.getpid(), *cores().each(where, range(400), "Numbers")}) == 3


def test_one_core_works_here() -> None:
    assert set(cores(1).each(where, range(40), "Numbers")) == {os.getpid()}


def test_little_work_is_done_here() -> None:
    assert set(cores(2, warm_up=60).each(where, range(40), "Numbers")) == {os.getpid()}


def test_slow_first_item_forks_nothing() -> None:
    def work(item: int) -> int:
        started = time.process_time()
        while item == 0 and time.process_time() < started + 0.1:
            pass
        return os.getpid()

    assert set(cores(2, warm_up=0.1).each(work, range(40), "Numbers")) == {os.getpid()}


def test_nothing_is_done_unasked() -> None:
    assert list(cores().each(double, [], "Numbers")) == []


@forks
def test_results_come_while_others_are_made(tmp_path: Path) -> None:
    def work(item: int) -> int:
        if item == 399:
            while not (tmp_path / "first").exists():
                pass
        return item

    results = cores().each(work, range(400), "Numbers")
    first = next(results)
    (tmp_path / "first").touch()
    assert [first, *results] == list(range(400))


@forks
@settings(max_examples=25)
@given(st.integers(0, 99))
def test_error_comes_after_what_was_done(bad: int) -> None:
    results = cores().each(partial(fail_at, bad), range(100), "Numbers")
    done = [next(results) for _ in range(bad)]
    with pytest.raises(KeyError, match=f"item {bad}"):
        next(results)
    assert done == list(range(bad))


@forks
def test_error_elsewhere_says_its_line() -> None:
    with pytest.raises(KeyError) as caught:
        list(cores().each(partial(fail_at, 7), range(100), "Numbers"))
    said = say_exception(caught.value)
    assert said.startswith("the build stopped: KeyError: 'item 7' (at test_cores.py:")


class OddError(Exception):
    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other}")


@forks
def test_error_that_cannot_travel_is_said() -> None:
    def work(item: int) -> None:
        raise OddError("this", "that")

    with pytest.raises(RuntimeError, match="OddError: this and that"):
        list(cores().each(work, range(100), "Numbers"))


@forks
def test_result_that_cannot_travel_is_an_error() -> None:
    with pytest.raises(Exception, match="pickle"):
        list(cores().each(lambda item: lambda: item, range(100), "Numbers"))


@forks
def test_what_is_logged_elsewhere_is_heard() -> None:
    with ProblemLog() as log:
        list(cores().each(say, range(100), "Numbers"))
    assert log.warnings == [f"{item}.txt: it is odd" for item in range(100)]


@forks
def test_critical_problem_elsewhere_is_fatal() -> None:
    with ProblemLog() as log:
        list(cores().each(lambda _: ROOM.critical("no site"), range(100), "Numbers"))
    assert (log.fatal, log.errors) == (True, ["no site"])


@forks
def test_reason_is_told_from_elsewhere() -> None:
    def work(item: int) -> None:
        try:
            raise ValueError("no such line")
        except ValueError:
            ROOM.error("%s: it cannot be read", "a.txt")

    with ProblemLog() as log:
        list(cores().each(work, range(100), "Numbers"))
    assert log.errors == ["a.txt: it cannot be read: no such line"]


@forks
@pytest.mark.parametrize(
    ("sign", "said"), [(signal.SIGKILL, "signal 9; close what needs the memory"), (signal.SIGTERM, "signal 15")]
)
def test_killed_process_is_one_line(sign: signal.Signals, said: str) -> None:
    with pytest.raises(BuildError, match=said) as caught:
        list(cores().each(lambda _: os.kill(os.getpid(), sign), range(100), "Numbers"))
    assert "\n" not in say_exception(caught.value)


@forks
def test_process_that_leaves_is_missed() -> None:
    with pytest.raises(BuildError, match="ended by itself with code 3"):
        list(cores().each(lambda _: os._exit(3), range(100), "Numbers"))


@forks
def test_fork_forks_no_more() -> None:
    shared = cores()

    def work(item: int) -> set[int]:
        return {os.getpid(), *shared.each(where, range(10), "Inner")}

    assert {len(found) for found in shared.each(work, range(100), "Outer")} == {1}


@forks
def test_work_may_be_within_work() -> None:
    shared = cores()
    outer = shared.each(double, range(40), "Outer")
    pairs = [(one, sum(shared.each(double, range(40), "Inner"))) for one in outer]
    assert pairs == [(2 * item, 1560) for item in range(40)]


@forks
def test_unfinished_work_leaves_no_process() -> None:
    results = cores().each(where, range(4000), "Numbers")
    child = next(results)
    assert isinstance(results, Iterator)
    results.close()  # type: ignore[attr-defined]  # it is a generator
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


@forks
def test_output_is_not_said_twice(capfd: pytest.CaptureFixture[str]) -> None:
    print("before", end="")
    list(cores().each(double, range(100), "Numbers"))
    print(" and after")
    assert capfd.readouterr().out == "before and after\n"


ORPHANS = """
import os, sys, time
from plugins.regeneration.cores import Cores
results = Cores(lambda done, what, total: done, 2, 0.0).each(lambda _: os.getpid(), range(100000), "Numbers")
print(next(results), flush=True)
time.sleep(600)
"""


@forks
def test_killed_build_leaves_no_process() -> None:
    with subprocess.Popen([sys.executable, "-c", ORPHANS], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.kill()
        # the pipe ends when nobody holds it any more: neither the killed one nor those that it forked
        assert parent.stdout.read() == ""
    assert child != parent.pid


def test_environment_names_the_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, "1")
    assert usable_cores() == 1


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "²"])
def test_no_number_of_cores_is_said(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(ENVIRONMENT, value)
    with pytest.raises(BuildError, match="make it a number from 1"):
        usable_cores()


def test_cores_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
