"""The data files of a site: as documented, and in agreement with its pages."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from plugins.captures.collection import find_captures
from tests.site.building import ROOT, Built, built_well
from tests.site.checking import soup
from tests.site.hostile import write_hostile

FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]")
CAPTURES = [id for id, _ in find_captures(ROOT / "seeds")[0]]


def rows(site: Built, name: str) -> list[dict[str, str]]:
    with (site.folder / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stories(site: Built) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(site.read("data/stories.json"))["stories"]
    return found


def documented(heading: str) -> list[list[str]]:
    """The keys of each table below a heading of docs/data.md."""
    part = (ROOT / "docs" / "data.md").read_text(encoding="utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    tables = re.split(r"^\|---.*$", part, flags=re.MULTILINE)[1:]
    return [re.findall(r"^\| `(\w+)` \| \S.* \|$", table, flags=re.MULTILINE) for table in tables]


@pytest.mark.parametrize("name", ["captures.csv", "relations.csv"])
def test_every_column_is_documented(sample: Built, name: str) -> None:
    assert documented(name) == [list(rows(sample, name)[0])]


def test_every_key_is_documented(sample: Built) -> None:
    of_story, of_witness = documented("stories.json")
    for story in stories(sample):
        assert list(story) == of_story
        assert [list(one) for one in story["witnesses"]] == [of_witness] * len(story["witnesses"])


def test_every_capture_has_a_row(sample: Built) -> None:
    assert [row["id"] for row in rows(sample, "captures.csv")] == sorted(CAPTURES)


def test_every_address_leads_to_a_page(sample: Built) -> None:
    told = stories(sample)
    addresses = {row["address"] for row in rows(sample, "captures.csv")} | {story["address"] for story in told}
    addresses |= {one["address"] for story in told for one in story["witnesses"]}
    assert addresses <= {*sample.pages}


def test_members_agree_between_the_files(sample: Built) -> None:
    by_story = {(row["id"], row["siglum"]): row["story"] for row in rows(sample, "captures.csv") if row["story"]}
    told = {(one["capture"], one["siglum"]): story["id"] for story in stories(sample) for one in story["witnesses"]}
    assert told == by_story


def test_copies_are_those_of_one_story(sample: Built) -> None:
    story = {row["id"]: row["story"] for row in rows(sample, "captures.csv")}
    pairs = [row for row in rows(sample, "relations.csv") if row["relation"] == "copy"]
    assert pairs
    assert all(story[row["a"]] == story[row["b"]] != "" for row in pairs)


def test_runs_add_up_to_shared_words(sample: Built) -> None:
    for row in rows(sample, "relations.csv"):
        runs = [run.split(":") for run in row["runs"].split("; ") if run]
        assert sum(int(words) for _, _, words in runs) == int(row["shared_words"])


def test_shares_are_those_of_the_pages(sample: Built) -> None:
    for story in stories(sample):
        page = " ".join(soup(sample.folder / story["address"]).get_text().split())
        for one in story["witnesses"]:
            assert f"{int(100 * one['share_kept'])} %" in page or f"{round(100 * one['share_kept'])} %" in page


@pytest.fixture(scope="module")
def hostile_data(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of captures that mean harm, some of them to a spreadsheet."""
    folder: Path = tmp_path_factory.mktemp("data")
    write_hostile(folder / "captures")
    for name in ("=1+1.txt", "@SUM(A1).txt", "-2+3.txt", "a\rb.txt"):
        text = (
            f"{name[:-4]} nets dearer\n\nThe Loft Herald, 3 May 2024\n\nNets were {name} dear at the loft this week.\n"
        )
        (folder / "captures" / name).write_text(text, encoding="utf-8", newline="")
    return built_well(folder / "site", "--seeds", folder / "captures")


@pytest.mark.parametrize("name", ["captures.csv", "relations.csv"])
def test_no_cell_is_run_by_a_spreadsheet(hostile_data: Built, name: str) -> None:
    cells = [cell for row in rows(hostile_data, name) for cell in row.values()]
    assert [cell for cell in cells if FORMULA.match(cell) and not cell.startswith("'")] == []


def test_hostile_names_are_all_there(hostile_data: Built) -> None:
    ids = {row["id"] for row in rows(hostile_data, "captures.csv")}
    assert {"'=1+1.txt", "'@SUM(A1).txt", "'-2+3.txt", "two\nlines.txt", "a\ufffdb.txt"} <= ids


def test_every_row_has_every_column(hostile_data: Built) -> None:
    for name in ("captures.csv", "relations.csv"):
        assert all(None not in row and None not in row.values() for row in rows(hostile_data, name))


def test_hostile_names_stand_unchanged_in_json(hostile_data: Built) -> None:
    assert all(one["address"] in hostile_data.pages for story in stories(hostile_data) for one in story["witnesses"])
