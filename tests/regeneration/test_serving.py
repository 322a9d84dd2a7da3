"""What serving while writing is made of: watching, what browsers are told, and builds in warm processes."""

import os
import queue
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.serving.live_site import LiveSite
from plugins.regeneration.serving.warm_builder import WarmBuilder
from plugins.regeneration.serving.watching import Watcher
from plugins.regeneration.site_folder import held, open_aside, put_in_place

ROOT = Path(__file__).parents[2]
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


def publish(output: Path, text: str) -> None:
    with held(output):
        aside = open_aside(output)
        (aside / "index.html").write_text(text, encoding="utf-8")
        put_in_place(aside, output)


def test_each_new_site_is_another_version(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    versions = [site.told().version]
    for text in "abcd":
        publish(tmp_path / "site", text)
        versions.append(site.told().version)
    assert len(set(versions)) == 5


def test_an_unchanged_site_is_no_other_version(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    site = LiveSite(tmp_path / "site")
    before = site.told()
    publish(tmp_path / "site", "a")
    assert site.told() == before


def test_another_run_shows_other_versions(tmp_path: Path) -> None:
    publish(tmp_path / "site", "a")
    assert LiveSite(tmp_path / "site").told() != LiveSite(tmp_path / "site").told()


def test_problems_are_told_to_who_waits(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    threading.Timer(0.05, site.say, [("mend me",)]).start()
    assert site.wait(known, PATIENCE).problems == ("mend me",)


def test_new_sites_are_told_to_who_waits(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    threading.Timer(0.05, publish, [tmp_path / "site", "a"]).start()
    assert site.wait(known, PATIENCE).version != known.version


def test_what_was_missed_is_told_at_once(tmp_path: Path) -> None:
    site = LiveSite(tmp_path / "site")
    known = site.told()
    site.say(("mend me",))
    assert site.wait(known, PATIENCE).problems == ("mend me",)


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A room of regeneration that has no more than the program of a nursery."""
    room = tmp_path / "plugins" / "regeneration"
    (room / "serving").mkdir(parents=True)
    shutil.copy(ROOT / "plugins" / "regeneration" / "serving" / "nursery.py", room / "serving")
    shutil.copy(ROOT / "plugins" / "regeneration" / "plan.py", room)
    (room / "code_digest.py").write_text("def code_digest():\n    return b''\n")
    (room / "warm.py").write_text("def Warm(_, templates):\n    return templates\n")
    return room


def let_builds(room: Path, *lines: str) -> None:
    """Let builds do nothing but this."""
    (room / "__init__.py").write_text("\n    ".join(["def build_site(plan, warm):", *lines, ""]))


@pytest.fixture
def build(room: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Any]]:
    program = (sys.executable, str(room / "serving" / "nursery.py"))
    monkeypatch.setattr("plugins.regeneration.serving.warm_builder._PROGRAM", program)
    builder = WarmBuilder()
    yield partial(builder.build, BuildPlan(room / "settings.py", room / "output"))
    builder.close()


def test_builds_are_made_by_the_code_in_the_files(room: Path, build: Callable[[], Any]) -> None:
    for answer in ("one", "another"):
        let_builds(room, f"return {answer!r}")
        assert build() == answer


def test_wrong_code_is_said_until_it_is_mended(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one")
    assert build() == f"{room / '__init__.py'}:2: unterminated string literal (detected at line 2); mend the line"
    let_builds(room, "return 'one'")
    assert build() == "one"


def test_code_that_cannot_be_loaded_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one'", "", "")
    (room / "warm.py").write_text("import nothing_of_that_name\n")
    assert build() == "Newsfold cannot be loaded: ModuleNotFoundError: No module named 'nothing_of_that_name'"


def test_code_that_never_rests_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "return 'one'")
    log = room / "log"
    (room / "warm.py").write_text(f"open({str(log)!r}, 'a').write('x')\n")
    assert build() == "the code changes whenever it is loaded; let it rest"


def test_nothing_of_a_build_is_left(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "build_site.count = getattr(build_site, 'count', 0) + 1", "return build_site.count")
    assert [build(), build(), build()] == [1, 1, 1]


def test_modules_are_imported_once_for_all(room: Path, build: Callable[[], Any]) -> None:
    log = room.parents[1] / "log"
    (room / "helper.py").write_text(f"open({str(log)!r}, 'a').write('x')\n")
    let_builds(room, "import plugins.regeneration.helper", "return 'one'")
    builds = [build() for _ in range(4)]
    assert builds == ["one"] * 4
    # by the first build, and by the nursery after it
    assert log.read_text() == "xx"


def test_without_forks_each_build_has_its_process(
    room: Path, build: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.fork")
    program = room / "serving" / "nursery.py"
    let_builds(room, "import os", "return os.getppid()")
    # the nursery that the fixture began can fork, and is replaced since its own code changes
    program.write_text(program.read_text().replace('hasattr(os, "fork")', "False"))
    assert [build(), build(), build()] == [os.getpid()] * 3


def test_compiled_templates_are_handed_on(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "warm[len(warm)] = b''", "return len(warm)")
    assert [build(), build(), build()] == [1, 2, 3]


def test_a_killed_build_is_said(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "import os", "os.kill(os.getpid(), 9)")
    assert build() == "the build was stopped"
    let_builds(room, "return 'one'")
    assert build() == "one"


def test_a_killed_nursery_is_replaced(room: Path, build: Callable[[], Any]) -> None:
    let_builds(room, "import os", "os.kill(os.getppid(), 9)")
    assert build() == "the build stopped without a word; the terminal may say more"
    let_builds(room, "return 'one'")
    assert build() == "one"
