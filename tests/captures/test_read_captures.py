"""The program scripts/read_captures.py, run as anybody would run it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.captures.invented import HEADLINE, PROSE, article, html, paragraphs

ROOT = Path(__file__).parents[2]
TEXT = article(HEADLINE)


class Run:
    """What the program printed and how it ended."""

    def __init__(self, *arguments: str | Path, given: str | bytes = b"") -> None:
        command = [sys.executable, str(ROOT / "scripts/read_captures.py"), *map(str, arguments)]
        data = given.encode() if isinstance(given, str) else given
        done = subprocess.run(command, input=data, capture_output=True)
        self.code = done.returncode
        self.records: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
        self.ids = [record["id"] for record in self.records]
        self.problems = done.stderr.decode().splitlines()


def jsonl(*entries: object) -> str:
    return "".join(json.dumps(entry) + "\n" for entry in entries)


def entry(id: str, format: str = "txt", text: str = TEXT) -> dict[str, str]:
    return {"id": id, "format": format, "text": text}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.txt", "deep/é ü.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_folder_is_read_in_order(folder: Path) -> None:
    run = Run(folder)
    assert (run.code, run.ids, run.problems) == (0, ["a.txt", "b.txt", "deep/é ü.txt"], [])


def test_paths_keep_their_order(folder: Path) -> None:
    assert Run(folder / "b.txt", folder / "deep", folder / "a.txt").ids == ["b.txt", "é ü.txt", "a.txt"]


def test_lines_keep_their_order() -> None:
    run = Run("--jsonl", given=jsonl(entry("b"), entry("a", "html", html(paragraphs())), entry("b")))
    assert (run.code, run.ids, run.problems) == (0, ["b", "a", "b"], [])


def test_bad_lines_stop_nothing() -> None:
    bad = [
        "{",
        "[]",
        "7",
        '"x"',
        "null",
        '{"id": "x"}',
        '{"id": "\\ud83d"}',
        "[" * 100_000,
        jsonl(entry("x", "pdf")).strip(),
    ]
    bad += [json.dumps({"id": "x", "format": "html", "text": text}) for text in (None, 7, {"a": "b"}, ["a"])]
    run = Run("--jsonl", given="\n".join([jsonl(entry("a")).strip(), *bad, jsonl(entry("z")).strip()]))
    assert (run.code, run.ids) == (1, ["a", "z"])
    assert [line.split(":")[:2] for line in run.problems] == [["standard input", str(i + 2)] for i in range(len(bad))]


def test_line_that_is_no_text() -> None:
    run = Run("--jsonl", given=b'{"id": "\xff"}\n' + jsonl(entry("a")).encode())
    assert (run.code, run.ids, len(run.problems)) == (1, ["a"], 1)
    assert run.problems[0].startswith("standard input:1: ")


def test_odd_text_comes_through() -> None:
    text = TEXT + "\0\r\r\n\u2028\U0001f642 \ud800"
    run = Run("--jsonl", given="\n" + jsonl(entry("a", text=text), entry("h", "html", text), entry("empty", text="")))
    assert (run.code, len(run.records), run.problems) == (0, 3, [])


def test_bad_files_stop_nothing(folder: Path) -> None:
    (folder / "aa.txt").write_bytes(bytes(range(256)))
    (folder / "ab.pdf").touch()
    (folder / "ac.txt").symlink_to(folder / "nowhere")
    run = Run(folder, folder / "nowhere.txt")
    assert (run.code, run.ids) == (1, ["a.txt", "b.txt", "deep/é ü.txt"])
    assert sorted(line.split(":")[0] for line in run.problems) == ["aa.txt", "ab.pdf", "ac.txt", "nowhere.txt"]


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    run = Run(tmp_path)
    assert (run.code, run.records, len(run.problems)) == (1, [], 1)


@pytest.mark.parametrize("arguments", [(), ("--jsonl", "x"), ("--bogus",)])
def test_wrong_use_is_told(arguments: tuple[str, ...]) -> None:
    run = Run(*arguments)
    assert (run.code, run.records) == (2, [])
    assert run.problems[0].startswith("usage:")


def test_poor_pages_say_nothing_else() -> None:
    run = Run("--jsonl", given=jsonl(entry("a", "html", ""), entry("b", "html", "https://a.example/b"), entry("c")))
    assert (run.code, run.problems) == (0, [])
    assert run.records[2]["body"] == "\n\n".join(PROSE)
