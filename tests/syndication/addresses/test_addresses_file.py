"""addresses.toml, as it is read and appended to, and what is wrong with it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.problem import Problem
from plugins.syndication.addresses.addresses_file import HEADER, append_addresses, read_addresses, written
from plugins.syndication.addresses.record import Record
from tests.syndication.addresses.told import record

GOOD = '[[address]]\nstory = "stories/a.html"\ncaptures = ["a.txt", "b.txt"]\n'


def read(folder: Path, source: str, *ids: str) -> tuple[list[Record], list[Problem]]:
    (folder / "addresses.toml").write_text(source, encoding="utf-8")
    return read_addresses(folder, ids)


def test_folder_without_file_has_no_records(tmp_path: Path) -> None:
    assert read_addresses(tmp_path, []) == read_addresses(tmp_path / "none", []) == ([], [])


def test_record_keeps_its_line(tmp_path: Path) -> None:
    found = [Record("stories/a.html", ("a.txt", "b.txt"), 3)]
    assert read(tmp_path, "# what it is\n\n" + GOOD) == (found, [])


def test_captures_are_named_as_filed(tmp_path: Path) -> None:
    (found,), _ = read(tmp_path, GOOD.replace("a.txt", "caf\u00e9.txt"), "cafe\u0301.txt")
    assert found.captures == ("cafe\u0301.txt", "b.txt")


MISTAKES = {
    'captures = ["a.txt"]': "story names no address, such as",
    'story = "../x.html"\ncaptures = ["a.txt"]': "'../x.html' is no address, such as",
    'story = "stories/<b>.html"\ncaptures = ["a.txt"]': "'stories/<b>.html' is no address, such as",
    'story = 7\ncaptures = ["a.txt"]': "7 is no address, such as",
    'story = "stories/a.html"': "captures is not a list of one capture or more",
    'story = "stories/a.html"\ncaptures = []': "captures is not a list of one capture or more",
    'story = "stories/a.html"\ncaptures = "a.txt"': "captures is not a list of one capture or more",
    'story = "stories/a.html"\ncaptures = ["a.txt", ""]': "captures is not a list of one capture or more",
    'story = "stories/a.html"\ncaptures = ["a.txt"]\nfirst = "a"': "'first' is no part of an [[address]]",
}


@pytest.mark.parametrize(("lines", "reason"), MISTAKES.items(), ids=range(len(MISTAKES)))
def test_bad_entry_is_said_with_its_line(tmp_path: Path, lines: str, reason: str) -> None:
    (good,), (problem,) = read(tmp_path, f"{GOOD}\n[[address]]\n{lines}\n")
    assert (good.line, problem.file, problem.line) == (1, "addresses.toml", 5)
    assert problem.reason.startswith(reason)


def test_other_headers_are_no_records(tmp_path: Path) -> None:
    found, (problem,) = read(tmp_path, '[[story]]\naddress = "stories/a.html"\n')
    assert (found, problem.line) == ([], 1)


def test_first_records_make_the_file(tmp_path: Path) -> None:
    append_addresses(tmp_path, [record("a", "a b")])
    assert (tmp_path / "addresses.toml").read_text(encoding="utf-8") == f"{HEADER}\n{GOOD}"
    assert [path.name for path in tmp_path.iterdir()] == ["addresses.toml"]


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_what_stands_there_is_kept(tmp_path: Path, ending: bytes) -> None:
    file = tmp_path / "addresses.toml"
    before = f"\ufeff# Ours.\n\n{GOOD}# the end".encode().replace(b"\n", ending)
    file.write_bytes(before)
    append_addresses(tmp_path, [record("b", "c d")])
    assert file.read_bytes().startswith(before + ending + ending + b"[[address]]")
    records, problems = read_addresses(tmp_path, [])
    assert ([one.address for one in records], problems) == (["stories/a.html", "stories/b.html"], [])


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there.toml").write_text(GOOD)
    (tmp_path / "here" / "addresses.toml").symlink_to(tmp_path / "there.toml")
    append_addresses(tmp_path / "here", [record("b", "c d")])
    assert (tmp_path / "here" / "addresses.toml").is_symlink()
    assert (tmp_path / "there.toml").read_text().startswith(f"{GOOD}\n[[address]]")


def test_nothing_is_appended_to_a_closed_list(tmp_path: Path) -> None:
    source = 'address = [{ story = "stories/a.html", captures = ["a.txt"] }]\n'
    (tmp_path / "addresses.toml").write_text(source)
    with pytest.raises(ValueError, match="address"):
        append_addresses(tmp_path, [record("b", "c d")])
    assert (tmp_path / "addresses.toml").read_text() == source


CLOSED = {
    "single": GOOD.replace("[[address]]", "[address]"),
    "inline": 'address = [{ story = "stories/a.html", captures = ["a.txt", "b.txt"] }]\n',
}


@pytest.mark.parametrize("source", CLOSED.values(), ids=CLOSED)
def test_closed_entries_are_said_with_their_line(tmp_path: Path, source: str) -> None:
    (found,), (problem,) = read(tmp_path, f"# Ours.\n\n{source}")
    assert (found.address, problem.file, problem.line) == ("stories/a.html", "addresses.toml", 3)
    assert (problem.reason, problem.remedy) == ("no entry can be appended to it", "begin each entry with [[address]]")


def test_an_empty_closed_list_is_said(tmp_path: Path) -> None:
    found, (problem,) = read(tmp_path, "address = []\n")
    assert (found, problem.reason) == ([], "no entry can be appended to it")


@pytest.mark.parametrize("source", ["", "# Ours.\n", f"\ufeff{GOOD}".replace("\n", "\r\n"), GOOD.rstrip()])
def test_open_files_are_no_problem(tmp_path: Path, source: str) -> None:
    assert read(tmp_path, source)[1] == []


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_any_names_can_be_written(names: list[str]) -> None:
    (found,) = tomllib.loads(written(Record("stories/a.html", tuple(names))))["address"]
    assert found == {"story": "stories/a.html", "captures": names}
