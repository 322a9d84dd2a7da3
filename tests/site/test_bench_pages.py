"""The program that measures pages, with a Lighthouse that says what it is told."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.building import ROOT, Built

STAND_IN = """#!{python}
import json, sys
url, path = sys.argv[-2], sys.argv[-1].removeprefix("--output-path=")
json.dump(json.loads({report!r}), open(path, "w"))
"""
AUDITS = {"cumulative-layout-shift": {"displayValue": "0", "score": 1}, "is-crawlable": {"score": 0}}


def measure(site: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts" / "bench_pages.py", site, *options]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def lighthouse(folder: Path, access: float, listed: float) -> Path:
    """A program that gives every page full marks but for these two."""
    scores = {"performance": 1, "accessibility": access, "best-practices": 1, "seo": listed}
    refs = [{"id": "is-crawlable", "weight": 4}] if listed < 1 else []
    categories = {name: {"score": value, "auditRefs": refs} for name, value in scores.items()}
    program = folder / "lighthouse"
    report = json.dumps({"categories": categories, "audits": AUDITS})
    program.write_text(STAND_IN.format(python=sys.executable, report=report), encoding="utf-8")
    program.chmod(0o755)
    return program


def test_weights_are_told_by_folder(sample: Built) -> None:
    done = measure(sample.folder)
    assert done.returncode == 0, done.stderr
    assert any(line.split()[:2] == ["posts", "30"] for line in done.stdout.splitlines())


def test_what_is_no_site_is_said(tmp_path: Path) -> None:
    assert "build it first" in measure(tmp_path).stderr


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with a first line that names its program")
@pytest.mark.parametrize(("access", "listed", "code"), [(1, 1, 0), (0.94, 1, 1), (1, 0.6, 0)])
def test_low_scores_fail_but_for_unlisted_pages(
    sample: Built, tmp_path: Path, access: float, listed: float, code: int
) -> None:
    done = measure(sample.folder, "--lighthouse", lighthouse(tmp_path, access, listed))
    assert done.returncode == code, done.stderr
    assert "stories/" in done.stdout
