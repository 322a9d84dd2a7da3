"""The table of builds beside Pelican and Hugo."""

import shutil
import sys
from pathlib import Path

import pytest

from scripts.bench_build import EDIT, HUGO, NEWSFOLD, PELICAN, SAME, Work, lines, main
from scripts.measured_run import MeasuredRun, measure

ROOT = Path(__file__).parents[2]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two captures and two posts."""
    for folder, suffix in (("seeds", "txt"), ("posts", "md")):
        (tmp_path / folder).mkdir()
        for seed in sorted((ROOT / "seeds").glob("*.txt"))[:2]:
            head = f"Title: {seed.stem}\nDate: 2025-01-01\n\n" if suffix == "md" else ""
            text = head + seed.read_text(encoding="utf-8")
            (tmp_path / folder / f"{seed.stem}.{suffix}").write_text(text, encoding="utf-8")
    return tmp_path


def test_rows_of_a_small_archive_are_measured(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench_build.py", str(archive), "--only", PELICAN, NEWSFOLD])
    assert main() == 0
    said = capsys.readouterr().out.splitlines()
    assert sum(line.startswith((f"{PELICAN}, ", f"{NEWSFOLD}, ")) for line in said) == 6 + 1
    assert any(line.startswith("    Reading captures") for line in said)


def test_failed_build_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr("sys.argv", ["bench_build.py", str(tmp_path), "--only", NEWSFOLD])
    assert main() == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_edit_changes_one_file(archive: Path, tmp_path: Path) -> None:
    work = Work(tmp_path / "work")
    work.copy(archive)
    before = {file: file.read_bytes() for file in (work.folder / "seeds").iterdir()}
    work.edit("seeds")
    assert sum(file.read_bytes() != data for file, data in before.items()) == 1
    assert {file.read_bytes() for file in (archive / "seeds").iterdir()} == set(before.values())


def test_ratios_are_of_what_is_there() -> None:
    run, peer = MeasuredRun(2.0, 4.0, 100.0), MeasuredRun(8.0, 8.0, 50.0)
    table = {f"{who}, {what}": one for who, one in ((NEWSFOLD, run), (HUGO, peer)) for what in (SAME, EDIT)}
    *_, same, edit = lines(table)
    assert (same.split()[-2:], edit.split()[-2:]) == (["0.25", "0.50"], ["0.25", "0.50"])


def test_stages_follow_one_another() -> None:
    code = "import sys, time\nfor one in 'ab': print(one, file=sys.stderr, flush=True); time.sleep(0.1)"
    run = measure([sys.executable, "-c", code], lambda line: line in "ab")
    assert [name for name, _ in run.stages] == ["Starting", "a", "b"]
    assert sum(seconds for _, seconds in run.stages) == pytest.approx(run.seconds)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is told by the system")
def test_memory_of_children_counts() -> None:
    child = "data = bytearray(200_000_000); import time; time.sleep(2)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    assert measure([sys.executable, "-c", code]).memory > 200


def test_command_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="failed: no such thing"):
        measure([sys.executable, "-c", "import sys; sys.exit('no such thing')"])


@pytest.mark.skipif(shutil.which("hugo") is None, reason="hugo is not installed")
def test_hugo_builds_its_posts(tmp_path: Path) -> None:
    (tmp_path / "hugo").mkdir()
    (tmp_path / "hugo" / "a.md").write_text('---\ntitle: "A"\n---\n\nText.\n', encoding="utf-8")
    work = Work(tmp_path / "work")
    work.copy(tmp_path)
    work.hugo("clean")
    assert (work.folder / "hugo-site" / "a" / "index.html").is_file()
