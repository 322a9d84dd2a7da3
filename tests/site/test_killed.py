"""A build that is killed leaves a whole site, and nothing that spoils the next."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.regeneration.site_folder import restore
from tests.site.building import ROOT, built_well, tree

FERRY = "01-portanselcourier-ferry-aground.txt"


def kill_a_build(output: Path, options: list[str | Path], after: float) -> None:
    """Begin to build, and kill all processes of the build after some seconds."""
    command = [sys.executable, ROOT / "scripts" / "build_site.py", "--output", output, *options]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as build:
        time.sleep(after)
        os.killpg(build.pid, signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes to kill")
def test_killed_builds_spoil_nothing(tmp_path: Path) -> None:
    seeds, output = tmp_path / "seeds", tmp_path / "site"
    shutil.copytree(ROOT / "seeds", seeds)
    options: list[str | Path] = ["--seeds", seeds, "--decisions", ROOT / "content"]
    ferry = (seeds / FERRY).read_text(encoding="utf-8")
    texts = [ferry, ferry.replace("ferry", "vessel")]
    clean: list[dict[str, bytes]] = []
    for text in texts:
        (seeds / FERRY).write_text(text, encoding="utf-8")
        clean.append(tree(built_well(tmp_path / f"clean{len(clean)}", *options).folder))
    built_well(output, *options)
    for now in (0, 1, 0, 1):
        (seeds / FERRY).write_text(texts[now], encoding="utf-8")
        kill_a_build(output, options, random.uniform(0.2, 2.5))
        restore(output)
        assert tree(output) in clean
        assert tree(built_well(output, *options).folder) == clean[now]
