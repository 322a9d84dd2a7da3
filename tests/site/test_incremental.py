"""A build after an edit gives the bytes of a clean build."""

import shutil
from pathlib import Path

import pytest

from tests.site.building import ROOT, built_well, tree


@pytest.mark.parametrize("profile", [[], ["--public"]], ids=["reading", "public"])
def test_edited_archive_is_as_if_built_clean(tmp_path: Path, profile: list[str]) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    options: list[str | Path] = ["--seeds", seeds, "--decisions", ROOT / "content", *profile]
    built_well(tmp_path / "site", *options)
    ferry = seeds / "01-portanselcourier-ferry-aground.txt"
    ferry.write_text(ferry.read_text(encoding="utf-8").replace("ferry", "vessel"), encoding="utf-8")
    again = built_well(tmp_path / "site", *options)
    clean = built_well(tmp_path / "clean", *options)
    assert tree(again.folder) == tree(clean.folder)
