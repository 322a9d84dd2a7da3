"""The same captures give the same bytes."""

import re
from pathlib import Path
from shutil import copyfile

import pytest

from tests.site.building import ROOT, Built, built_well, tree

SHOWS_THE_SORT_DATE = re.compile(rb"0001-01|\b(1|01) January (000)?1\b|\bJan(uary)? 0*1, 0*1\b|\bYear 1\b")


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample built anew, in another place of the disk and of the world."""
    return built_well(tmp_path_factory.mktemp("again") / "site", PYTHONHASHSEED="7", TZ="Pacific/Chatham", LC_ALL="C")


@pytest.fixture(scope="module")
def backwards(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample's captures, written from the last to the first, under the sample's own name and decisions."""
    folder = tmp_path_factory.mktemp("backwards")
    (folder / "seeds").mkdir()
    for seed in sorted((ROOT / "seeds").iterdir(), reverse=True):
        copyfile(seed, folder / "seeds" / seed.name)
    settings = folder / "settings.py"
    settings.write_text(f"from pelicanconf import *\nCAPTURES_PATH = {str(folder / 'seeds')!r}\n")
    return built_well(folder / "site", "--settings", settings, PYTHONHASHSEED="2025")


def differing(one: Path, other: Path) -> list[str]:
    """The files that only one of two sites has, or that differ."""
    ours, theirs = tree(one), tree(other)
    return sorted(path for path in {*ours, *theirs} if ours.get(path) != theirs.get(path))


def test_two_builds_give_the_same_bytes(sample: Built, again: Built) -> None:
    assert differing(sample.folder, again.folder) == []


def test_the_order_of_files_changes_nothing(sample: Built, backwards: Built) -> None:
    assert differing(sample.folder, backwards.folder) == []


def test_the_sort_date_is_shown_nowhere(sample: Built) -> None:
    assert [path for path, data in tree(sample.folder).items() if SHOWS_THE_SORT_DATE.search(data)] == []


def test_no_path_of_this_machine_is_shown(sample: Built) -> None:
    machine = [str(place).encode() for place in (ROOT, sample.folder, Path.home())]
    assert [path for path, data in tree(sample.folder).items() if any(place in data for place in machine)] == []
