"""The program that writes addresses down."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """Two of the sample's captures, which are of one story."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name in ("08-greywickstandard-tolla-sands.txt", "09-lanmeretoday-tolla-sands-wreck.txt"):
        (folder / name).write_bytes((ROOT / "seeds" / name).read_bytes())
    return folder


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    folder = tmp_path / "decisions"
    folder.mkdir()
    return folder


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def record(seeds: Path, decisions: Path) -> subprocess.CompletedProcess[str]:
    return run("scripts/record_addresses.py", "--seeds", seeds, "--decisions", decisions)


def read(decisions: Path) -> str:
    return (decisions / "addresses.toml").read_text(encoding="utf-8")


def test_new_stories_are_recorded(seeds: Path, decisions: Path) -> None:
    done = record(seeds, decisions)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "stories/08-greywickstandard-tolla-sands.html: recorded, held by 2 captures",
        f"1 address written to {decisions / 'addresses.toml'}",
    ]


def test_recording_again_changes_nothing(seeds: Path, decisions: Path) -> None:
    record(seeds, decisions)
    before = read(decisions)
    done = record(seeds, decisions)
    assert (done.returncode, done.stdout) == (0, "All addresses are recorded\n")
    assert read(decisions) == before


def test_added_capture_is_appended(seeds: Path, decisions: Path) -> None:
    record(seeds, decisions)
    before = read(decisions)
    (seeds / "00.txt").write_bytes((seeds / "09-lanmeretoday-tolla-sands-wreck.txt").read_bytes())
    done = record(seeds, decisions)
    assert done.stdout.startswith("stories/08-greywickstandard-tolla-sands.html: held by 1 capture more\n")
    assert read(decisions).startswith(before)


def test_decisions_about_stories_are_heeded(seeds: Path, decisions: Path) -> None:
    names = ", ".join(f'"{path.name}"' for path in sorted(seeds.iterdir()))
    (decisions / "stories.toml").write_text(f'[[story]]\nsplit = [{names}]\nreason = "two wrecks"\n')
    assert record(seeds, decisions).stdout == "All addresses are recorded\n"


def test_nothing_is_recorded_beside_a_problem(seeds: Path, decisions: Path) -> None:
    (seeds / "empty.txt").write_text(" ")
    done = record(seeds, decisions)
    assert (done.returncode, done.stdout) == (1, "")
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["empty.txt", "Nothing was recorded"]
    assert list(decisions.iterdir()) == []


def test_other_captures_want_a_folder(seeds: Path) -> None:
    done = run("scripts/record_addresses.py", "--seeds", seeds)
    assert (done.returncode, done.stderr) == (1, "Name the folder to keep addresses in: --decisions DIR\n")


def test_closed_file_is_said_in_a_line(seeds: Path, decisions: Path) -> None:
    (decisions / "addresses.toml").write_text('address = [{ story = "stories/a.html", captures = ["a.txt"] }]\n')
    done = record(seeds, decisions)
    assert (done.returncode, done.stderr.count("\n")) == (1, 2)
    assert done.stderr.startswith("addresses.toml:1: no entry can be appended to it; begin each entry with [[address]]")


def test_task_records_addresses(seeds: Path, decisions: Path) -> None:
    done = run("-m", "invoke", "addresses", "--seeds", seeds, "--decisions", decisions)
    assert (done.returncode, done.stdout.count("\n")) == (0, 2), done.stderr


def test_sample_is_recorded(tmp_path: Path) -> None:
    content = copytree(ROOT / "content", tmp_path / "content")
    done = record(ROOT / "seeds", content)
    assert done.stdout == "All addresses are recorded\n", "run: python3 scripts/bootstrap.py addresses"
