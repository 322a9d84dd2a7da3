"""Work beside a build is there when the build ends."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.regeneration.beside import Beside
from plugins.regeneration.problems import BuildError
from tests.regeneration.making import Site

forks = pytest.mark.skipif(sys.platform != "linux", reason="work is shared where a fork is safe")


@pytest.fixture
def beside() -> Iterator[Beside]:
    with Beside(lambda: None) as beside:
        yield beside


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("NEWSFOLD_CORES", "2")
    site = Site(tmp_path, beside={"beside.html": "three"})
    site.build()
    assert site.drawn == {*site.texts, *site.beside}
    return site


def call(work: Callable[[], object]) -> object:
    return work()


def taken(beside: Beside, begun: Path, *works: Callable[[], object]) -> list[object]:
    """What works return that a fork does, which has `begun` the last of them before this process is free."""
    found: list[object] = []
    for work in works[::-1]:
        beside.put_off(work)
    beside.fork(call, found.append)
    wait_for(begun)
    beside.finish()
    return found


def wait_for(file: Path) -> None:
    while not file.exists():
        time.sleep(0.001)


@forks
def test_one_fork_does_all_work(beside: Beside, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    first, second, _ = taken(beside, begun, os.getpid, os.getpid, begun.touch)
    assert first == second != os.getpid()


@forks
def test_whoever_is_free_works(beside: Beside, tmp_path: Path) -> None:
    def work(own: Path, other: Path) -> None:
        own.write_text(str(os.getpid()))
        wait_for(other)

    one, other = tmp_path / "one", tmp_path / "other"
    taken(beside, one, lambda: work(one, other), lambda: work(other, one))
    assert one.read_text() != other.read_text() == str(os.getpid())


@forks
def test_an_error_comes_back_whole(beside: Beside, tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def fail() -> object:
        begun.touch()
        return {"something": 1}["nothing"]

    with pytest.raises(KeyError, match="nothing"):
        taken(beside, begun, fail)


@forks
def test_a_killed_process_is_told(beside: Beside, tmp_path: Path) -> None:
    begun = tmp_path / "begun"

    def fall() -> None:
        begun.touch()
        os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(BuildError, match="killed by signal 15"):
        taken(beside, begun, fall)


@forks
def test_nobody_works_after_the_end() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with Beside(lambda: None) as beside:
        beside.put_off(lambda: time.sleep(600))
        beside.fork(call, lambda _: None)
    os.close(writing)
    # as long as the fork has its end of the pipe too, reading from the other end says that it would have to wait
    assert os.read(reading, 1) == b""
    os.close(reading)


def test_work_put_off_is_done_once(beside: Beside) -> None:
    done: list[str] = []
    beside.put_off(lambda: done.append("done"))
    assert not done
    beside.finish()
    beside.finish()
    assert done == ["done"]


@forks
def test_pages_made_beside_are_kept(site: Site) -> None:
    site.texts["a.html"] = "another"
    site.build()
    assert site.drawn == {"a.html"}
    assert site.pages.keys() == {"a.html", "b/c.html", "beside.html"}


@forks
def test_pages_made_beside_are_renewed(site: Site) -> None:
    site.beside["beside.html"] = "renewed"
    site.build()
    assert site.drawn == {"beside.html"}
    assert "renewed" in site.pages["beside.html"]


@forks
def test_pages_made_beside_stand_alone(site: Site) -> None:
    site.beside["a.html"] = "one"
    assert site.build().problems
