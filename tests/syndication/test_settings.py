"""The settings of the room, where a site states its own."""

from pathlib import Path

from tests.site.building import ROOT, built_well

TINY = ROOT / "tests" / "fixtures" / "tiny"


def stories(folder: Path, stated: str) -> int:
    """Build the tiny collection with a setting more, and count the pages of its stories."""
    settings = folder / "conf.py"
    settings.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n{stated}\n")
    site = built_well(folder / "site", "--seeds", TINY, "--settings", settings)
    return sum(page.startswith("stories/") for page in site.pages)


def test_a_sites_threshold_decides_its_stories(tmp_path: Path) -> None:
    assert stories(tmp_path, "SYNDICATION_SHORT = 80") == 1
    assert stories(tmp_path, "SYNDICATION_MIN_WORDS = 10_000") == 0
