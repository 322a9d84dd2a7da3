"""Edits that a watcher sees."""

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.regeneration.serving.watching import Watcher

PATIENCE = 60
"""Seconds for a change to be seen on a machine that does other things as well."""


class Seen:
    """What a watcher has told, path by path."""

    def __init__(self) -> None:
        self.changes: queue.SimpleQueue[set[Path]] = queue.SimpleQueue()
        self._left: set[Path] = set()

    def wait_for(self, path: Path) -> None:
        while path not in self._left:
            self._left |= self.changes.get(timeout=PATIENCE)
        self._left = set()


@contextmanager
def watching(*paths: Path, but: tuple[Path, ...] = ()) -> Iterator[tuple[Seen, Watcher]]:
    seen = Seen()
    watcher = Watcher(seen.changes.put, but)
    watcher.follow(paths)
    try:
        yield seen, watcher
    finally:
        watcher.close()


def touch_until_seen(seen: Seen, file: Path) -> None:
    # a watcher begins in a thread of its own: what is written before that is not seen
    for number in range(PATIENCE * 10):
        file.write_text(str(number))
        try:
            seen.changes.get(timeout=0.1)
        except queue.Empty:
            continue
        return
    raise AssertionError(f"{file} is not watched")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "inner").mkdir(parents=True)
    return tmp_path.resolve()


def test_edits_below_a_folder_are_seen(folder: Path) -> None:
    with watching(folder / "seeds") as (seen, _):
        touch_until_seen(seen, folder / "seeds" / "first.txt")
        (folder / "seeds" / "inner" / "a.txt").write_text("a")
        seen.wait_for(folder / "seeds" / "inner" / "a.txt")
        (folder / "seeds" / "inner" / "a.txt").unlink()
        seen.wait_for(folder / "seeds" / "inner" / "a.txt")


def test_a_file_saved_by_rename_is_seen_again(folder: Path) -> None:
    (folder / "conf.py").touch()
    with watching(folder / "conf.py") as (seen, _):
        touch_until_seen(seen, folder / "conf.py")
        for _ in range(2):
            (folder / "aside.py").write_text("new")
            (folder / "aside.py").replace(folder / "conf.py")
            seen.wait_for(folder / "conf.py")


def test_neighbours_of_a_file_are_not_seen(folder: Path) -> None:
    (folder / "conf.py").touch()
    with watching(folder / "conf.py") as (seen, _):
        touch_until_seen(seen, folder / "conf.py")
        (folder / "other.py").write_text("other")
        (folder / "conf.py").write_text("last")
        told = set[Path]()
        while folder / "conf.py" not in told:
            told |= seen.changes.get(timeout=PATIENCE)
        assert folder / "other.py" not in told


def test_what_is_built_is_not_seen(folder: Path) -> None:
    (folder / "seeds" / "output").mkdir()
    with watching(folder / "seeds", but=(folder / "seeds" / "output",)) as (seen, _):
        touch_until_seen(seen, folder / "seeds" / "a.txt")
        (folder / "seeds" / "output" / "index.html").write_text("built")
        (folder / "seeds" / "last.txt").write_text("last")
        told = set[Path]()
        while folder / "seeds" / "last.txt" not in told:
            told |= seen.changes.get(timeout=PATIENCE)
        assert folder / "seeds" / "output" / "index.html" not in told


def test_a_folder_is_waited_for(folder: Path) -> None:
    deep = folder / "not" / "yet"
    with watching(deep, folder / "seeds") as (seen, watcher):
        touch_until_seen(seen, folder / "seeds" / "first.txt")
        deep.mkdir(parents=True)
        seen.wait_for(folder / "not")
        watcher.follow((deep, folder / "seeds"))
        touch_until_seen(seen, deep / "a.txt")


def test_a_folder_that_was_replaced_is_followed(folder: Path) -> None:
    with watching(folder / "seeds") as (seen, watcher):
        touch_until_seen(seen, folder / "seeds" / "a.txt")
        (folder / "seeds").rename(folder / "away")
        (folder / "seeds").mkdir()
        seen.wait_for(folder / "seeds")
        watcher.follow((folder / "seeds",))
        touch_until_seen(seen, folder / "seeds" / "a.txt")
