"""A build after an edit imports no more than it needs: modules take much of its time."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site.building import ROOT, built_well

UNNEEDED = (
    # pages with markup
    "bs4",
    "lxml",
    "plugins.captures.html.html_page",
    # the reading of a site for withheld words
    "plugins.publication.leaks",
    # the sharing of work by several processes
    "plugins.regeneration.forks",
    # the site served
    "plugins.regeneration.serving",
)
PROGRAM = "import sys; from scripts.build_site import main; main(); print(*sys.modules)"


def modules_of_a_build(*options: str | Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *options],
        cwd=ROOT,
        env={**os.environ, "NEWSFOLD_CORES": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_edit_of_a_text_imports_only_what_it_needs(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    page = seeds / "ferry.txt"
    page.write_text((ROOT / "seeds" / "01-portanselcourier-ferry-aground.txt").read_text(encoding="utf-8"), "utf-8")
    built_well(tmp_path / "site", "--seeds", seeds)
    page.write_text(page.read_text(encoding="utf-8").replace("ferry", "vessel"), encoding="utf-8")
    imported = modules_of_a_build("--seeds", seeds, "--output", tmp_path / "site")
    assert imported >= {"pelican", "plugins.captures.pages.text_page"}
    assert imported.isdisjoint(UNNEEDED)
