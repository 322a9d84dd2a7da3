"""Locks held by processes of their own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.regeneration.lock import LockedError, locked
from plugins.regeneration.site_folder import SiteFolderError, held, open_aside, put_in_place, remove

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from plugins.regeneration.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""
CONTEND = """
import sys, time
from pathlib import Path
from plugins.regeneration.lock import LockedError, locked
lock, alone = Path(sys.argv[1]) / "beside" / "lock", Path(sys.argv[1]) / "alone"
turns = 0
while turns < 100:
    try:
        with locked(lock):
            alone.touch(exist_ok=False)
            turns += 1
            alone.unlink()
    except LockedError:
        time.sleep(0.0001)
"""


def lock_of(output: Path) -> Path:
    return output.with_name(f".{output.name}.newsfold") / "lock"


def run(program: str, path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", program, str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@contextmanager
def holding(lock: Path) -> Iterator["subprocess.Popen[str]"]:
    with run(HOLD, lock) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_lock_of_another_process_is_refused(tmp_path: Path) -> None:
    with holding(tmp_path / "lock") as process, pytest.raises(LockedError) as refused, locked(tmp_path / "lock"):
        pass
    assert refused.value.holder == process.pid


def test_lock_is_refused_within_a_process(tmp_path: Path) -> None:
    with locked(tmp_path / "lock"), pytest.raises(LockedError), locked(tmp_path / "lock"):
        pass


def test_killed_process_holds_no_lock(tmp_path: Path) -> None:
    with holding(tmp_path / "lock"):
        pass
    assert (tmp_path / "lock").exists()
    with locked(tmp_path / "lock"):
        pass


def test_nothing_is_left_of_locks(tmp_path: Path) -> None:
    with locked(tmp_path / "beside" / "lock"):
        assert (tmp_path / "beside" / "lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_only_one_holds_a_lock(tmp_path: Path) -> None:
    processes = [run(CONTEND, tmp_path) for _ in range(4)]
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0] * 4


def test_second_build_says_who_builds(tmp_path: Path) -> None:
    output = tmp_path / "site"
    with holding(lock_of(output)) as process:
        command = [sys.executable, str(ROOT / "scripts" / "build_site.py"), "--output", str(output)]
        done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    line = f"{output} is being built by another command (process {process.pid}); let that finish, or stop it"
    assert done.stderr.splitlines()[0] == line


def test_site_being_built_is_not_removed(tmp_path: Path) -> None:
    output = tmp_path / "site"
    with held(output):
        put_in_place(open_aside(output), output)
    with holding(lock_of(output)), pytest.raises(SiteFolderError, match="is being built"):
        remove(output)
    assert output.exists()
