import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.address import address_of
from plugins.captures.collection import find_captures
from plugins.captures.importing import Imported, import_captures
from plugins.captures.safe_name import same_name

ROOT = Path(__file__).parents[2]


def write(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def brought(folder: Path, *paths: Path) -> list[tuple[str, str]]:
    return [(imported.what, imported.id or imported.reason) for imported in import_captures(paths, folder)]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return tmp_path / "seeds"


def test_files_and_inner_folders_are_kept(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A", "AP/2024/b.HTML": "B", "AP/c.htm": "C"})
    alone = write(tmp_path / "else", {"d.txt": "D"}) / "d.txt"
    assert {what for what, _ in brought(seeds, source, alone)} == {"copied"}
    assert read(seeds) == {"a.txt": "A", "AP/2024/b.html": "B", "AP/c.htm": "C", "d.txt": "D"}


def test_second_import_changes_nothing(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A", "b:c/d.txt": "D", "b?c/d.txt": "E", "con.txt": "F"})
    brought(seeds, source)
    before = read(seeds)
    assert {what for what, _ in brought(seeds, source)} == {"already there"}
    assert (read(seeds), len(before)) == (before, 4)


def test_other_bytes_get_a_further_name(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"a.txt": "A", "a-2.txt": "B"})
    source = write(tmp_path / "saved", {"a.txt": "C"})
    assert brought(seeds, source) == [("copied", "a-3.txt")]
    assert read(seeds) == {"a.txt": "A", "a-2.txt": "B", "a-3.txt": "C"}


def test_same_bytes_are_found_under_a_further_name(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"a.txt": "A", "a-2.txt": "B"})
    assert brought(seeds, write(tmp_path / "saved", {"a.txt": "B"})) == [("already there", "a-2.txt")]


def test_names_that_some_systems_take_for_one_stay_apart(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"Ferry.txt": "A", "News/b.txt": "B"})
    source = write(tmp_path / "saved", {"ferry.txt": "C", "news/c.txt": "D"})
    assert brought(seeds, source) == [("copied", "ferry-2.txt"), ("copied", "News/c.txt")]


def test_folder_gives_way_to_a_file(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"a.txt": "A"})
    assert brought(seeds, write(tmp_path / "saved", {"a.txt/b.txt": "B"})) == [("copied", "a.txt-2/b.txt")]


def test_links_to_folders_are_not_gone_through(tmp_path: Path, seeds: Path) -> None:
    write(tmp_path / "elsewhere", {})
    write(seeds, {}).joinpath("inner").symlink_to(tmp_path / "elsewhere")
    assert brought(seeds, write(tmp_path / "saved", {"inner/b.txt": "B"})) == [("copied", "inner-2/b.txt")]


def test_page_does_not_hide_a_folder(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"old_files/a.txt": "A"})
    brought(seeds, write(tmp_path / "saved", {"old.html": "B"}))
    assert [id for id, _ in find_captures(seeds)[0]] == ["old-2.html", "old_files/a.txt"]


def test_folder_is_not_hidden_by_a_page(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"old.html": "B", "old_files/picture.html": "C"})
    assert brought(seeds, write(tmp_path / "saved", {"old_files/a.txt": "A"})) == [("copied", "old_files-2/a.txt")]


def test_what_a_browser_saves_beside_is_left(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"page.html": "A", "page_files/frame.html": "B", ".git/c.txt": "C"})
    assert brought(seeds, source) == [("copied", "page.html")]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", b"x", "files of type .pdf are not captures"),
        ("a", b"x", "files without a suffix"),
        (".a.txt", b"x", "names that begin with a point"),
        ("a.txt", b"%PDF-1.7", "it is a PDF"),
        ("a.txt", b" \r\n", "it is empty"),
        ("a.html", bytes(range(256)), "binary data"),
    ],
)
def test_what_is_no_capture_is_left_out(tmp_path: Path, seeds: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    ((what, said),) = brought(seeds, tmp_path / name)
    assert what == "left out"
    assert reason in said
    assert read(seeds) == {}


@pytest.mark.parametrize("name", ["nowhere.txt", "nowhere"])
def test_path_that_is_not_there_fails(tmp_path: Path, seeds: Path, name: str) -> None:
    assert brought(seeds, tmp_path / name) == [("failed", "there is no such file or folder")]


def test_special_files_are_never_read(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {})
    os.mkfifo(source / "pipe.txt")
    (source / "through.txt").symlink_to(source / "pipe.txt")
    (source / "circle.txt").symlink_to(source / "circle.txt")
    (source / "gone.txt").symlink_to(source / "nowhere.txt")
    assert sorted(what for what, _ in brought(seeds, source)) == ["failed", "failed", "left out", "left out"]


@pytest.mark.parametrize("path", ["seeds", "seeds/inner", "seeds/a.txt", ".", "link"])
def test_folder_is_not_imported_into_itself(tmp_path: Path, seeds: Path, path: str) -> None:
    write(seeds, {"a.txt": "A", "inner/b.txt": "B"})
    if path == "link":
        (tmp_path / path).symlink_to(seeds)
    assert {what for what, _ in brought(seeds, tmp_path / path)} == {"already there"}
    assert read(seeds) == {"a.txt": "A", "inner/b.txt": "B"}


def test_copies_keep_the_time_they_were_saved(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A"})
    os.utime(source / "a.txt", (1_500_000_000, 1_500_000_000))
    brought(seeds, source)
    assert (seeds / "a.txt").stat().st_mtime == 1_500_000_000


def test_a_folder_called_like_a_page_hides_no_other(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"a_files/b.txt": "B"})
    brought(seeds, write(tmp_path / "saved", {"a.html/c.txt": "C"}))
    assert {id for id, _ in find_captures(seeds)[0]} == {"a_files/b.txt", "a.html-2/c.txt"}


def test_folders_of_one_name_are_looked_through_together(tmp_path: Path, seeds: Path) -> None:
    write(seeds, {"\u00e1/b.txt": "B", "a\u0301/c.txt": "C"})
    assert brought(seeds, write(tmp_path / "saved", {"\u00e1/c.txt": "C"})) == [("already there", "a\u0301/c.txt")]


def test_names_cannot_forge_lines() -> None:
    assert str(Imported("a\n\x1b[2Kb.txt", "copied", "a.txt")).isprintable()


NAMES = st.sampled_from(
    ["a", "A", "a-2", "a_files", "á", "a\u0301", "con", "a:b", "a?b", " a", "a.html", "a-html", "x" * 150, "x" * 149]
) | st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=40)
PATHS = st.tuples(st.lists(NAMES, max_size=2), NAMES, st.sampled_from([".txt", ".TXT", ".html", ".htm"]))
FILES = st.lists(st.tuples(PATHS, st.sampled_from("PQR")), max_size=6)


def fill(folder: Path, files: list[tuple[tuple[list[str], str, str], str]]) -> Path:
    folder.mkdir()
    for (folders, stem, suffix), text in files:
        path = folder.joinpath(*folders, stem + suffix)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except (OSError, ValueError):
            continue  # a name that this file system does not take
    return folder


@given(FILES, FILES)
def test_nothing_is_overwritten_or_lost(
    tmp_path_factory: pytest.TempPathFactory,
    held: list[tuple[tuple[list[str], str, str], str]],
    saved: list[tuple[tuple[list[str], str, str], str]],
) -> None:
    top = tmp_path_factory.mktemp("any")
    seeds, source = fill(top / "seeds", held), fill(top / "saved", saved)
    before, known = read(seeds), {id for id, _ in find_captures(seeds)[0]}
    found = find_captures(source)[0]
    imported = [each for each in import_captures([source], seeds) if each.what != "left out"]
    after, ids = read(seeds), [id for id, _ in find_captures(seeds)[0]]
    assert {name: after[name] for name in before} == before
    assert [after[each.id] for each in imported] == [path.read_text(encoding="utf-8") for _, path in found]
    copied = {each.id for each in imported if each.what == "copied"}
    assert set(ids) == known | copied
    assert copied.isdisjoint(before)
    assert len({address_of(id) for id in copied} - {address_of(id) for id in known}) == len(copied)
    assert len({same_name(id) for id in copied} - {same_name(name) for name in before}) == len(copied)
    assert {each.what for each in import_captures([source], seeds)} <= {"already there", "left out"}


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts" / "import_captures.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8")


def test_program_tells_each_and_all(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A", "b.pdf": "B"})
    done = run(source, "--seeds", seeds)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "1 copied, 0 already there, 1 left out, 0 failed"
    assert f"{source / 'a.txt'}: copied to a.txt" in done.stdout


def test_program_fails_for_one_missing_path(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A"})
    done = run(source, tmp_path / "nowhere", "--seeds", seeds)
    assert (done.returncode, done.stderr.count("\n"), list(read(seeds))) == (1, 1, ["a.txt"])


def test_program_refuses_a_file_for_a_folder(tmp_path: Path) -> None:
    file = write(tmp_path, {"a.txt": "A"}) / "a.txt"
    done = run(file, "--seeds", file)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by a shell")
def test_no_half_file_is_left_where_there_is_no_room(tmp_path: Path, seeds: Path) -> None:
    source = write(tmp_path / "saved", {"a.txt": "A", "b.txt": "long " * 10_000})
    command = f'ulimit -f 8; exec "{sys.executable}" -B scripts/import_captures.py "{source}" --seeds "{seeds}"'
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, read(seeds)) == (1, {"a.txt": "A"})
    assert "b.txt: failed: File too large" in done.stderr
