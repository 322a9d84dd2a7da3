"""The program that measures how long an edit takes to show."""

import subprocess
import sys
from pathlib import Path

from tests.site.building import ROOT

BODY = "The harbour office said that the crane had been moved overnight and that nobody had asked it to.\n\n"


def bench(captures: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "scripts" / "bench_serve.py"), str(captures), "--edits", "2"]
    return subprocess.run(command, capture_output=True, text=True)


def test_each_edit_and_the_middle_one_are_said(tmp_path: Path) -> None:
    for name in ("crane", "goat"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} that moved\n\n{BODY * 3}", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    done = bench(tmp_path)
    assert done.returncode == 0, done.stderr
    built, *edits, middle = done.stdout.splitlines()
    assert built.startswith("Built: 2 posts")
    assert sorted(line.split()[0] for line in edits) == ["crane.txt", "goat.txt"]
    assert middle.startswith("the middle one")
    assert before == {path.name: path.read_bytes() for path in tmp_path.iterdir()}


def test_nothing_to_edit_is_one_line(tmp_path: Path) -> None:
    done = bench(tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
