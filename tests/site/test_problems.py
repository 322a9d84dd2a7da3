"""What is wrong is told in full, a line each, and nothing of it is published unasked."""

from pathlib import Path
from shutil import copytree

import pytest

from plugins.captures.address import address_of
from tests.site.building import build, built_well, tree
from tests.site.checking import broken_links
from tests.site.hostile import as_text, prose

FURNITURE = "Home > News > Nets\n\nShare\n\nTweet\n\nAccept all cookies\n"
PROBLEMS = {
    f"{address_of('Claimed.txt')}.txt": "its post would stand at the same address as that of Claimed.txt; "
    "rename one of the two files",
    "binary.txt": "it holds binary data, not text; save the page as plain text or HTML",
    "circle": "it is a link to a folder; put the folder itself here",
    "empty.txt": "it is empty; save the page again, or remove the file",
    "furniture.txt": "no article was found in it, only furniture; save it again, correct its labels, or remove it",
    "gone.txt": "it cannot be read (No such file or directory); check that it exists and may be read",
    "picture.jpg": "files of type .jpg are not captures; save the page as .txt or .html, or move it away",
    "two�lines": "files without a suffix are not captures; save the page as .txt or .html, or move it away",
}
SOUND = ("Claimed.txt", "good.txt", "fine.html")


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with sound captures in `before`, and their site in `archive`."""
    folder = tmp_path_factory.mktemp("earlier")
    built_well(folder / "archive", "--seeds", captures(folder / "before"))
    return folder


@pytest.fixture
def folder(tmp_path: Path, earlier: Path) -> Path:
    """The same in a folder of its own: the builds of a test are to leave that site alone, or to replace it."""
    return copytree(earlier, tmp_path / "work")


def captures(folder: Path) -> Path:
    """A folder of sound captures."""
    folder.mkdir()
    for name in SOUND:
        text = as_text("new", prose(name, "this"), "1 May")
        page = text.replace("\n\n", "</p><p>") if name.endswith("html") else text
        (folder / name).write_text(page, encoding="utf-8")
    return folder


def broken_captures(folder: Path) -> Path:
    """The same, and a file for each of the problems."""
    captures(folder)
    (folder / f"{address_of('Claimed.txt')}.txt").write_text(
        as_text("old", prose("other", "that"), "2 May"), encoding="utf-8"
    )
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "circle").symlink_to(folder)
    (folder / "empty.txt").write_text("\n \n")
    (folder / "furniture.txt").write_text(FURNITURE)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    (folder / "two\nlines").write_text("x")
    return folder


def settings(folder: Path, text: str) -> Path:
    """A settings file of the project's own settings and then `text`."""
    (folder / "settings.py").write_text(f"from pelicanconf import *\n{text}\n")
    return folder / "settings.py"


def content(folder: Path, **pages: str) -> Path:
    """Settings with another folder of pages; `__` in a name stands for the dot of its suffix."""
    (folder / "content" / "pages").mkdir(parents=True)
    for name, text in pages.items():
        (folder / "content" / "pages" / name.replace("__", ".")).write_text(text)
    return settings(folder, f"PATH = {str(folder / 'content')!r}")


def test_every_bad_file_is_reported(folder: Path) -> None:
    built = build(folder / "archive", "--seeds", broken_captures(folder / "captures"))
    assert built.problems == sorted(f"{file}: {what}" for file, what in PROBLEMS.items())
    assert built.err[-1] == "Nothing was published: 8 to mend, or --keep-going to publish the rest."
    assert built.code == 1


def test_a_failed_build_leaves_all_alone(folder: Path) -> None:
    before = tree(folder)
    source = broken_captures(folder.parent / f"{folder.name}-captures")
    assert build(folder / "archive", "--seeds", source).code == 1
    assert tree(folder) == before


def test_keep_going_publishes_the_rest(folder: Path) -> None:
    built = build(folder / "archive", "--seeds", broken_captures(folder / "captures"), "--keep-going")
    assert built.problems == sorted(f"{file}: {what}" for file, what in PROBLEMS.items())
    assert built.code == 1
    assert list(tree(folder / "archive" / "posts")) == sorted(f"{address_of(name)}.html" for name in SOUND)
    assert broken_links(folder / "archive") == []


def test_a_new_site_replaces_the_old(folder: Path) -> None:
    (folder / "before" / "good.txt").unlink()
    built_well(folder / "archive", "--seeds", folder / "before")
    assert not (folder / "archive" / "posts" / "good.html").exists()
    assert sorted(path.name for path in folder.iterdir()) == [".archive.newsfold", "archive", "before"]


def test_own_file_in_a_site_stays(folder: Path) -> None:
    (folder / "archive" / "notes.txt").write_text("mine")
    before = tree(folder)
    built = build(folder / "archive", "--seeds", folder / "before", "--keep-going")
    assert built.problems[0].startswith(f"{folder / 'archive'} holds what is not the site's own: notes.txt")
    assert tree(folder) == before


@pytest.mark.parametrize("place", ["before/archive", "before/deep/archive"])
def test_site_among_its_captures_is_refused(folder: Path, place: str) -> None:
    built = build(folder / place, "--seeds", folder / "before", "--keep-going")
    assert built.problems == [
        f"{folder / 'before'}: the site would stand among the captures; name another folder for the site"
    ]
    assert not (folder / place).exists()


def test_nothing_read_is_nothing_published(folder: Path) -> None:
    before = tree(folder / "archive")
    assert build(folder / "archive", "--seeds", folder / "nowhere", "--keep-going").code == 1
    assert tree(folder / "archive") == before


def test_suffixes_in_capitals_are_captures(folder: Path) -> None:
    (folder / "before" / "good.txt").rename(folder / "before" / "Good.TXT")
    built_well(folder / "archive", "--seeds", folder / "before")
    assert len(list((folder / "archive" / "posts").iterdir())) == len(SOUND)


@pytest.mark.parametrize("going", [[], ["--keep-going"]], ids=["stopping", "going"])
@pytest.mark.parametrize(
    ("plugin", "reason"),
    [
        ("", "Cannot import plugin"),
        ("raise RuntimeError('out of order')", "out of order"),
        ("def register(): 1 / 0", "division by zero"),
    ],
    ids=["missing", "not importing", "not registering"],
)
def test_a_broken_plugin_stops_the_build(folder: Path, plugin: str, reason: str, going: list[str]) -> None:
    before = tree(folder / "archive")
    if plugin:
        (folder / "broken_plugin.py").write_text(plugin)
    file = settings(folder, f"PLUGINS = [*PLUGINS, 'broken_plugin']\nPLUGIN_PATHS = [{str(folder)!r}]")
    built = build(folder / "archive", "--settings", file, *going)
    assert built.code == 1
    assert [reason in line for line in built.problems] == [True]
    assert tree(folder / "archive") == before


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("notes__docx", "x", "pages/notes.docx: no reader knows its suffix; write it as .md, or move it away"),
        (
            "bad__md",
            "Title: Bad\nDate: some day\n\nHello\n",
            "Pelican: Could not process pages/bad.md: 'some day' is not a valid date",
        ),
        (
            "bare__md",
            "Hello\n",
            "Pelican: Skipping {folder}/content/pages/bare.md: could not find information about 'title'",
        ),
    ],
    ids=["unknown suffix", "raising reader", "no title"],
)
def test_a_bad_page_is_reported(folder: Path, name: str, text: str, line: str) -> None:
    before = tree(folder / "archive")
    file = content(folder, good__md="Title: Good\n\nHello\n", **{name: text})
    built = build(folder / "archive", "--settings", file)
    assert (built.code, built.problems) == (1, [line.format(folder=folder)])
    assert tree(folder / "archive") == before


def test_good_pages_are_published_all_the_same(folder: Path) -> None:
    file = content(folder, good__md="Title: Good\n\nHello\n", bad__md="Date: some day\n\n", notes__docx="x")
    built = build(folder / "archive", "--settings", file, "--keep-going")
    assert (built.code, len(built.problems)) == (1, 2)
    assert (folder / "archive" / "good.html").is_file()
    assert not (folder / "archive" / "bad.html").exists()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n[[correction]\n", "corrections.toml:2: it is not TOML ("),
        (
            '[[correction]]\ncapture = "none.txt"\ntitle = "x"\nreason = "y"\n',
            "corrections.toml:1: there is no capture 'none.txt'; ",
        ),
        (
            '[[correction]]\ncapture = "good.txt"\ntitle = "x"\n',
            "corrections.toml:1: the correction of 'good.txt' gives no reason: write ",
        ),
        (
            '[[correction]]\ncapture = "good.txt"\nbody = "x"\nreason = "y"\n',
            "corrections.toml:1: 'body' is no field of a capture ",
        ),
    ],
    ids=["not TOML", "unknown capture", "no reason", "unknown field"],
)
def test_a_bad_correction_is_reported(folder: Path, text: str, line: str) -> None:
    before = tree(folder / "archive")
    (folder / "corrections.toml").write_text(text)
    built = build(folder / "archive", "--seeds", folder / "before", "--decisions", folder)
    assert built.code == 1
    assert [said.startswith(line) for said in built.problems] == [True]
    assert tree(folder / "archive") == before


def test_a_missing_folder_is_reported(folder: Path) -> None:
    built = build(folder / "archive", "--seeds", folder / "nowhere")
    assert (built.code, built.problems) == (
        1,
        [f"{folder / 'nowhere'}: there is no such folder; name a folder of captures"],
    )


def test_another_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("dear")
    built = build(tmp_path / "letters", "--keep-going")
    assert built.problems == [
        f"{tmp_path / 'letters'} holds what is not the site's own: mine.txt; move it, or name another folder"
    ]
    assert (built.code, tree(tmp_path)) == (1, {"letters/mine.txt": b"dear"})


def test_a_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("dear")
    assert build(tmp_path / "letter").code == 1
    assert tree(tmp_path) == {"letter": b"dear"}


def test_an_empty_folder_becomes_the_site(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    built_well(tmp_path / "archive", "--seeds", captures(tmp_path / "captures"))
    assert (tmp_path / "archive" / "index.html").is_file()
