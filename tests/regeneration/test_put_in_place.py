"""Sites that follow one another at one place: what is kept, what is new, and what is gone."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.regeneration.site_folder import MARK, held, open_aside, put_in_place
from plugins.regeneration.tree import tree

Files = dict[str, bytes]
ADDRESSES = ("index.html", "a/x.html", "a/y.html", "b/c/z.html", "d.html")
MADE = st.dictionaries(st.sampled_from(ADDRESSES), st.sampled_from([b"", b"one", b"two"]))
BUILDS = st.lists(st.tuples(MADE, st.sets(st.sampled_from(ADDRESSES)), st.sampled_from(["", "lose", "spoil"])))
ROOT = Path(__file__).parents[2]


def publish(output: Path, made: Files, kept: Collection[str] = ()) -> None:
    with held(output):
        aside = open_aside(output)
        for address, data in made.items():
            (aside / address).parent.mkdir(parents=True, exist_ok=True)
            (aside / address).write_bytes(data)
        put_in_place(aside, output, kept)


def contents(folder: Path) -> Files:
    return {address: (folder / address).read_bytes() for address in tree(folder) if address != MARK}


def twin(output: Path) -> Path:
    return output.with_name(f".{output.name}.newsfold") / "twin"


def lose(output: Path) -> None:
    shutil.rmtree(twin(output), ignore_errors=True)


def spoil(output: Path) -> None:
    for address in list(tree(twin(output)))[::2]:
        (twin(output) / address).unlink()
        (twin(output) / address).write_bytes(b"not the site's")
    twin(output).mkdir(parents=True, exist_ok=True)
    (twin(output) / "another").touch()


HARMS: dict[str, Callable[[Path], None]] = {"": lambda _: None, "lose": lose, "spoil": spoil}


@given(BUILDS)
def test_any_builds_give_exactly_their_sites(builds: list[tuple[Files, set[str], str]]) -> None:
    with TemporaryDirectory() as folder:
        output, before = Path(folder) / "site", dict[str, bytes]()
        for made, chosen, harm in builds:
            kept = chosen & before.keys()
            wanted = {address: before[address] for address in kept} | made
            stood = tree(output)
            publish(output, made, kept)
            stands = tree(output)
            assert contents(output) == wanted
            assert stands in (stood, tree(twin(output)))
            unchanged = [address for address in wanted if before.get(address) == wanted[address]]
            assert [stands[address] for address in unchanged] == [stood[address] for address in unchanged]
            before = wanted
            HARMS[harm](output)


@pytest.mark.parametrize("order", [("a", "a/b"), ("a/b", "a"), ("a/b/c", "a/b"), ("a/b", "a/b/c")])
def test_files_and_folders_take_turns(tmp_path: Path, order: tuple[str, str]) -> None:
    for address in order:
        publish(tmp_path / "site", {address: b"", "index.html": b""})
    assert contents(tmp_path / "site") == {order[1]: b"", "index.html": b""}


def test_no_empty_folder_is_left(tmp_path: Path) -> None:
    publish(tmp_path / "site", {"a/b/c.html": b"", "index.html": b"", "d.html": b""})
    publish(tmp_path / "site", {"index.html": b""}, {"d.html"})
    assert not (tmp_path / "site" / "a").exists()


def test_unchanged_files_keep_their_time(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish(output, {"a.html": b"a", "b.html": b"b", "c.html": b"c"})
    times = {address: (output / address).stat().st_mtime_ns for address in ("a.html", "b.html")}
    publish(output, {"a.html": b"a", "c.html": b"new"}, {"b.html"})
    assert times == {address: (output / address).stat().st_mtime_ns for address in times}


@pytest.mark.skipif(sys.platform == "win32", reason="stops builds in processes that are forked")
@pytest.mark.parametrize("how", ["killed", "full", "anytime"])
def test_stopped_builds_leave_whole_sites(tmp_path: Path, how: str) -> None:
    command = [sys.executable, "-m", "tests.regeneration.stopping", how, str(tmp_path / "site")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 50
