"""The table of how long an archive takes to be grouped."""

import json
import sys
from pathlib import Path

import pytest

from plugins.syndication.witness import Witness
from scripts.bench_grouping import LARGE, Figures, lines, main, take
from scripts.grouping_rows import PEERS, ROWS, STORIES, read_archive

FIGURES = Figures(3.0, 3.0, 0.9991, 240.0, "4 stories")


@pytest.fixture
def archive(collection: list[Witness], tmp_path: Path) -> Path:
    (tmp_path / "posts").mkdir()
    for one in collection:
        post = f"Title: {one.title}\nDate: {(one.date or '')[:10]}\n\n{one.body}\n"
        (tmp_path / "posts" / f"{one.id}.md").write_text(post, encoding="utf-8")
    (tmp_path / "truth.json").write_text('{"copies": [["wire", "longer", "shortened"]]}', encoding="utf-8")
    return tmp_path


def test_posts_are_read_as_witnesses(archive: Path, independent: Witness) -> None:
    read = read_archive(archive).witnesses["independent"]
    assert (read.title, read.date, read.body) == (independent.title, independent.date, independent.body)


def test_every_row_is_in_the_table(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for package in PEERS.values():
        monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setattr("sys.argv", ["bench_grouping.py", str(archive), "--runs", "1"])
    assert main() == 0
    table = capsys.readouterr().out
    assert [row for row in ROWS if f"\n{row} " not in table] == []
    assert table.count("not installed") == len(PEERS)


def test_capture_added_finds_its_story(archive: Path) -> None:
    assert ROWS["one capture added"](read_archive(archive)).remark == "in the right story"


def test_planted_copies_are_counted(archive: Path) -> None:
    assert take(STORIES, archive).planted == 1
    (archive / "truth.json").write_text(json.dumps({"copies": [["independent", "wire"]]}), encoding="utf-8")
    assert take(STORIES, archive).planted == 0


def test_times_are_set_against_peers() -> None:
    table = dict.fromkeys(ROWS, FIGURES) | {row: Figures(6.0, 6.0, None, 1.0, "") for row in PEERS}
    said = [line.split() for line in lines(table | {LARGE: Figures(33.0, 60.0, 1.0, 900.0, "")})]
    assert [line[-2:] for line in said[-3:]] == [["0.50", "0.50"], ["0.50", "0.50"], ["11.00", "20.00"]]


def test_peers_not_installed_have_no_ratio() -> None:
    said = "\n".join(lines(dict.fromkeys(ROWS, FIGURES) | dict.fromkeys(PEERS)))
    assert "Newsfold / " not in said


def test_folder_without_truth_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["bench_grouping.py", str(tmp_path)])
    with pytest.raises(SystemExit):
        main()
