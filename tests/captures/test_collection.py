import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.captures.address import address_of
from plugins.captures.collection import Collection, read_collection
from tests.captures.invented import HEADLINE, article, html, paragraphs

PAGE = article(HEADLINE).encode()
WEB_PAGE = html(f"<h1>{HEADLINE}</h1>{paragraphs()}").encode()


def write(folder: Path, *names: str, data: bytes = PAGE) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def ids(collection: Collection) -> list[str]:
    return [capture.id for capture in collection.captures]


def blamed(collection: Collection) -> list[str]:
    return [problem.file for problem in collection.problems]


def test_captures_are_ordered_by_id(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a.txt", "B.txt")
    assert ids(read_collection(tmp_path)) == ["B.txt", "a.txt", "a/z.txt", "b.txt"]


ODD = ("a.txt", "a.TXT", "a b.txt", "été.txt", "🙂.txt", "-rf.txt", "a'\"&<b>.txt", "{static}.txt", "\u202ea.txt")


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert (ids(read_collection(tmp_path)), blamed(read_collection(tmp_path))) == ([name], [])


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.HTML", "a.xhtml"])
def test_html_is_read_by_suffix(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, data=WEB_PAGE)
    (capture,) = read_collection(tmp_path).captures
    assert "<" not in capture.text


def test_names_alike_stay_apart(tmp_path: Path) -> None:
    names = [
        "a.txt",
        "A.txt",
        "a.TXT",
        "á.txt",
        "a\u0301.txt",
        "a-html.txt",
        "a-xhtml.txt",
        "a b.txt",
        "a-b.txt",
        "a_b.txt",
    ]
    write(tmp_path, *names)
    write(tmp_path, "a.html", "a.htm", "a.xhtml", data=WEB_PAGE)
    collection = read_collection(tmp_path)
    assert collection.problems == ()
    assert len({address_of(id) for id in ids(collection)}) == len(names) + 3


def broken_link(folder: Path) -> None:
    (folder / "bad.txt").symlink_to(folder / "nowhere.txt")


def link_to_itself(folder: Path) -> None:
    (folder / "bad.txt").symlink_to(folder / "bad.txt")


def link_to_a_folder(folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "bad").symlink_to(folder / "inner", target_is_directory=True)


def link_in_a_circle(folder: Path) -> None:
    (folder / "bad").symlink_to(folder, target_is_directory=True)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "bad.txt")


def link_to_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / ".pipe")
    (folder / "bad.txt").symlink_to(folder / ".pipe")


def link_to_a_device(folder: Path) -> None:
    (folder / "bad.txt").symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda folder: write(folder, "bad.pdf"), "files of type .pdf are not captures"),
        (lambda folder: write(folder, "bad"), "files without a suffix are not captures"),
        (lambda folder: write(folder, "bad.txt", data=b""), "it is empty"),
        (lambda folder: write(folder, "bad.txt", data=b"\xef\xbb\xbf \r\n\t"), "it is empty"),
        (lambda folder: write(folder, "bad.html", data=b"<html></html>"), "it is empty"),
        (lambda folder: write(folder, "bad.txt", data=b"Menu\n\nShare this story\n"), "only furniture"),
        (lambda folder: write(folder, "bad.html", data=b"<p>Menu</p>"), "only furniture"),
        (lambda folder: write(folder, "bad.txt", data=bytes(range(256))), "binary data"),
        (broken_link, "cannot be read"),
        (link_to_itself, "cannot be read"),
        (link_to_a_folder, "it is a link to a folder"),
        (link_in_a_circle, "it is a link to a folder"),
        (pipe, "not a regular file"),
        (link_to_a_pipe, "not a regular file"),
        (link_to_a_device, "not a regular file"),
        (lambda folder: write(folder, "bad.txt", data=HEADLINE.encode()), "only furniture"),
    ],
)
def test_bad_file_is_one_problem(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
    write(tmp_path, "good.txt")
    make(tmp_path)
    collection = read_collection(tmp_path)
    assert ids(collection) == ["good.txt"]
    (problem,) = collection.problems
    assert problem.file.startswith("bad")
    assert reason in str(problem)


def test_every_problem_says_what_to_do(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf", "b")
    write(tmp_path, "c.txt", data=b"")
    broken_link(tmp_path)
    assert all(problem.remedy and "\n" not in str(problem) for problem in read_collection(tmp_path).problems)
    assert blamed(read_collection(tmp_path)) == ["a.pdf", "b", "bad.txt", "c.txt"]


def test_hidden_and_saved_beside_are_passed(tmp_path: Path) -> None:
    write(tmp_path, ".hidden.txt", ".git/a.txt", "page_files/b.txt", "page_files/c.js", "Thumbs.db")
    write(tmp_path, "page.html", data=WEB_PAGE)
    collection = read_collection(tmp_path)
    assert (ids(collection), blamed(collection)) == (["page.html"], [])


@pytest.mark.parametrize("beside", ["Seite-Dateien", "Seite_fichiers", "Seite.files", "Seite_archivos"])
def test_folder_beside_has_many_names(tmp_path: Path, beside: str) -> None:
    write(tmp_path, "Seite.html", f"{beside}/frame.html", data=WEB_PAGE)
    assert ids(read_collection(tmp_path)) == ["Seite.html"]


def test_files_folder_of_no_page_counts(tmp_path: Path) -> None:
    write(tmp_path, "old_files/a.txt")
    assert ids(read_collection(tmp_path)) == ["old_files/a.txt"]


def test_link_to_a_file_is_read(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/b.txt")
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "elsewhere" / "b.txt")
    assert ids(read_collection(folder)) == ["a.txt"]


def test_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"\xff\n\x1b.pdf")).touch()
    except OSError:
        pytest.skip("this file system takes no such name")
    (problem,) = read_collection(tmp_path).problems
    assert str(problem).isprintable()


@pytest.mark.parametrize(("name", "reason"), [("nowhere", "there is no such folder"), ("", "it holds no captures")])
def test_folder_without_captures_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (problem,) = read_collection(tmp_path / name).problems
    assert reason in str(problem)


def test_order_of_writing_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path / "one", "a.txt", "b/c.txt", "d.txt")
    write(tmp_path / "two", "d.txt", "b/c.txt", "a.txt")
    assert read_collection(tmp_path / "one") == read_collection(tmp_path / "two")


def test_captures_are_never_written(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    before = (tmp_path / "a.txt").stat()
    read_collection(tmp_path, tmp_path)
    after = (tmp_path / "a.txt").stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_captures_left_out_are_named(tmp_path: Path) -> None:
    write(tmp_path, "good.txt")
    write(tmp_path, "empty.txt", data=b" ")
    write(tmp_path, "furniture.txt", data=b"Home > News\n\nShare\n\nTweet\n\nAccept all cookies\n")
    write(tmp_path, "a.pdf")
    assert read_collection(tmp_path).unread == ("empty.txt", "furniture.txt")
