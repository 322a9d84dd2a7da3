"""The table of search beside plain lunr and pagefind."""

from pathlib import Path
from typing import Any

import pytest

from plugins.lunr_search.document import SearchDocument
from scripts.bench_search import main, middle
from scripts.search_documents import DOCUMENTS, read_archive, read_documents, write_documents
from scripts.search_table import ROWS, lines

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def work(documents: list[SearchDocument], tmp_path: Path) -> Path:
    (tmp_path / "archive" / "seeds").mkdir(parents=True)
    (tmp_path / "work" / "archive").mkdir(parents=True)
    write_documents(documents, tmp_path / "work" / "archive" / DOCUMENTS)
    return tmp_path


def bench(work: Path, monkeypatch: pytest.MonkeyPatch, *options: str) -> None:
    command = ["bench_search.py", str(work / "archive"), "--work", str(work / "work"), "--runs", "1", "--each", "1"]
    monkeypatch.setattr("sys.argv", [*command, *options])
    assert main() == 0


def test_documents_are_kept_as_they_are(documents: list[SearchDocument], tmp_path: Path) -> None:
    write_documents(documents, tmp_path / DOCUMENTS)
    assert read_documents(tmp_path / DOCUMENTS) == documents


def test_captures_become_documents_with_stories() -> None:
    read = list(read_archive(SEEDS))
    assert len({one.ref for one in read}) == len(read) > 1
    assert {one.story.split("/")[0] for one in read} == {"posts", "stories"}


def test_answers_of_small_archive_are_same(
    work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bench(work, monkeypatch, "--only", "build ours", "build plain", "same")
    *_, last = (line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("   all"))
    asked, hits, top, scores = last[1:]
    assert asked == hits == top == scores


def test_files_of_each_site_are_weighed(
    work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bench(work, monkeypatch, "--only", "build ours", "build plain", "size ours", "size plain")
    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("files"))
    assert [cell.isdigit() for cell in row.split()[1:]] == [True, False, True]


def test_peer_that_is_missing_is_told(
    work: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(work))
    bench(work, monkeypatch, "--only", "build pagefind")
    assert "pagefind is not installed" in capsys.readouterr().out


def test_folder_without_captures_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["bench_search.py", str(tmp_path)])
    with pytest.raises(SystemExit):
        main()


def test_medians_leave_words_alone() -> None:
    runs: list[dict[str, Any]] = [{"ready": 3, "fails": "so"}, {"ready": 1, "fails": "so"}, {"ready": 2, "fails": "so"}]
    assert middle(runs) == {"ready": 2, "fails": "so"}


def test_rows_not_taken_are_dashes() -> None:
    _, *rows = list(lines({}))
    assert [row.split()[-3:] for row in rows[: len(ROWS)]] == [["-", "-", "-"]] * len(ROWS)


def test_growth_is_shown_of_large_archives() -> None:
    built = {"documents": 10, "seconds": 1.0, "processor": 2.0, "memory": 50.0, "worker": 0.0}
    table = {"build ours": built, "build ours, large": {**built, "documents": 50, "seconds": 5.0}}
    shown = "\n".join(lines(table))
    assert "ours at 10 and 50 posts (5.00 times)" in shown
    assert "5.0/2.0 s, 50 MB" in shown
