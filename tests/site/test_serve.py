"""Serving while writing: what is edited shows in the browser by itself, and so does what is wrong."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.building import ROOT
from tests.site.checking import POLICY, troubles

LOADED = 60_000
"""Milliseconds that an edit may take to show on a machine that does other things as well."""
STRIP = ".newsfold-problems"
MADE_OF = ("plugins", "scripts", "theme", "content", "pelicanconf.py", "publishconf.py", "requirements.txt")
BODY = "The harbour office said that the crane had been moved overnight and that nobody had asked it to.\n\n"


@dataclass(frozen=True)
class Desk:
    """A checkout that is served while it is edited, and the program that does so."""

    folder: Path
    address: str
    program: "subprocess.Popen[str]"

    @property
    def seeds(self) -> Path:
        """The folder of its captures."""
        return self.folder / "captures"

    def save(self, name: str, headline: str) -> None:
        """Save a capture as an editor does that writes another file first."""
        aside = self.seeds / f".{name}.swp"
        aside.write_text(f"{headline}\n\n{BODY * 3}", encoding="utf-8")
        aside.replace(self.seeds / name)


@contextmanager
def desk_at(folder: Path, **captures: str) -> Iterator[Desk]:
    """Serve a checkout of which everything may be edited."""
    for name in MADE_OF:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / "captures").mkdir()
    for name, text in captures.items():
        (folder / "captures" / f"{name}.txt").write_text(f"{text}\n\n{BODY * 3}", encoding="utf-8")
    program = str(folder / "scripts" / "serve_site.py")
    command = [sys.executable, program, "--watch", "--seeds", str(folder / "captures"), "--port", "0"]
    with (
        (folder / "said.txt").open("w") as said,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, text=True) as served,
    ):
        try:
            assert served.stdout is not None
            address = served.stdout.readline().split(" at ")[1].split()[0]
            yield Desk(folder, address.rstrip("/"), served)
        finally:
            served.send_signal(signal.SIGINT)
            served.wait()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_at(tmp_path_factory.mktemp("desk"), crane="The crane that moved", goat="A goat at the harbour") as desk:
        yield desk


@contextmanager
def edited(file: Path, before: str, after: str) -> Iterator[None]:
    """Replace words of a file for a while."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(text, encoding="utf-8")


def open_page(page: Page, desk: Desk, address: str) -> None:
    """Show a page of the site, which may not be built yet."""
    expect.set_options(timeout=LOADED)
    page.goto(f"{desk.address}/{address}")
    expect(page.locator("header .name")).to_be_visible()


def test_an_edited_capture_shows_by_itself(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/crane.html")
    desk.save("crane.txt", "The crane that moved back")
    expect(page.locator("h1")).to_have_text("The crane that moved back")


def test_an_edit_shows_before_all_is_built(page: Page, desk: Desk) -> None:
    held = desk.folder / "held"
    # builds alone have Pelican loaded; the server that asks for them reads the settings too
    wait = f"""
import sys, time
from pathlib import Path
while "pelican" in sys.modules and Path({str(held)!r}).exists():
    time.sleep(0.05)
SITENAME = """
    open_page(page, desk, "posts/goat.html")
    with edited(desk.folder / "pelicanconf.py", "SITENAME = ", f'{wait}"The Held Courier"  # '):
        expect(page.locator("body")).to_contain_text("The Held Courier")
        held.touch()
        desk.save("goat.txt", "A goat at the quay")
        expect(page.locator("h1")).to_have_text("A goat at the quay")
        file = desk.folder / "output" / "posts" / "goat.html"
        assert "A goat at the quay" not in file.read_text(encoding="utf-8")
        held.unlink()
        open_page(page, desk, "search.html?q=goat")
        expect(page.locator("main")).to_contain_text("A goat at the quay")
    desk.save("goat.txt", "A goat at the harbour")
    open_page(page, desk, "posts/goat.html")
    expect(page.locator("h1")).to_have_text("A goat at the harbour")


def test_the_last_of_many_edits_shows(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/crane.html")
    for number in range(20):
        desk.save("crane.txt", f"The crane that moved {number} times")
        page.wait_for_timeout(50)
    expect(page.locator("h1")).to_have_text("The crane that moved 19 times")


def test_captures_come_and_go_by_themselves(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/raft.html")
    expect(page.locator("h1")).to_have_text("Not in the archive")
    desk.save("raft.txt", "A raft of two pianos")
    expect(page.locator("h1")).to_have_text("A raft of two pianos")
    (desk.seeds / "raft.txt").unlink()
    expect(page.locator("h1")).to_have_text("Not in the archive")


def test_a_renamed_capture_is_followed(page: Page, desk: Desk) -> None:
    desk.save("mole.txt", "The mole is lit again")
    open_page(page, desk, "posts/pier.html")
    (desk.seeds / "mole.txt").rename(desk.seeds / "pier.txt")
    expect(page.locator("h1")).to_have_text("The mole is lit again")
    (desk.seeds / "pier.txt").unlink()


def test_a_problem_shows_until_it_is_mended(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/goat.html")
    (desk.seeds / "notes.xyz").write_text("no capture", encoding="utf-8")
    expect(page.locator(f"{STRIP} li")).to_contain_text("notes.xyz: files of type .xyz are not captures")
    expect(page.locator("h1")).to_have_text("A goat at the harbour")
    (desk.seeds / "notes.xyz").unlink()
    expect(page.locator(STRIP)).to_have_count(0)


def test_the_terminal_says_the_problem_too(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/goat.html")
    (desk.seeds / "list.abc").write_text("no capture", encoding="utf-8")
    expect(page.locator(STRIP)).to_be_visible()
    (desk.seeds / "list.abc").unlink()
    expect(page.locator(STRIP)).to_have_count(0)
    assert "list.abc: files of type .abc are not captures" in (desk.folder / "said.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "shown"),
    [
        ("pelicanconf.py", "SITENAME = ", 'SITENAME = "The Crane Courier"  # ', "The Crane Courier"),
        ("theme/templates/base.html", "<main", "<p>From the template</p><main", "From the template"),
        ("plugins/captures/settings.py", '"""', 'raise ValueError("from the code")\n"""', "from the code"),
        ("theme/templates/base.html", "<main", "{% fi %}<main", "mend the template"),
        ("pelicanconf.py", "SITENAME = ", "SITENAME = (", "mend the line"),
        ("plugins/regeneration/build.py", "import ", "imp ort ", "mend the line"),
    ],
    ids=["settings", "template", "code", "wrong template", "wrong settings", "wrong code"],
)
def test_what_pages_are_made_by_is_followed(
    page: Page, desk: Desk, file: str, before: str, after: str, shown: str
) -> None:
    open_page(page, desk, "posts/goat.html")
    with edited(desk.folder / file, before, after):
        expect(page.locator("body")).to_contain_text(shown)
    expect(page.locator("body")).not_to_contain_text(shown)


def test_pages_from_elsewhere_are_followed(page: Page, desk: Desk) -> None:
    method = desk.folder / "notes" / "method.md"
    method.parent.mkdir()
    method.write_text("Title: Method\n\nAs it was done first.", encoding="utf-8")
    open_page(page, desk, "method.html")
    with edited(desk.folder / "pelicanconf.py", "PAGE_URL", 'PAGE_PATHS = ["pages", "../notes"]\nPAGE_URL'):
        expect(page.locator("body")).to_contain_text("As it was done first.")
        method.write_text("Title: Method\n\nAs it is done now.", encoding="utf-8")
        expect(page.locator("body")).to_contain_text("As it is done now.")


def test_pages_served_have_nothing_to_complain(page: Page, desk: Desk) -> None:
    open_page(page, desk, "index.html")
    assert troubles(page, desk.address, ["index.html", "posts/goat.html", "search.html?q=goat"]) == []
    assert page.locator("meta[http-equiv]").get_attribute("content") == POLICY


def test_the_strip_is_dressed_by_its_own_sheet(page: Page, desk: Desk) -> None:
    open_page(page, desk, "index.html")
    (desk.seeds / "plan.xyz").write_text("no capture", encoding="utf-8")
    expect(page.locator(STRIP)).to_have_css("position", "fixed")
    (desk.seeds / "plan.xyz").unlink()
    expect(page.locator(STRIP)).to_have_count(0)


def test_files_on_disk_know_nothing_of_it(page: Page, desk: Desk) -> None:
    open_page(page, desk, "index.html")
    assert page.locator("script[src='/newsfold-reload.js']").count() == 1
    pages = (desk.folder / "output").rglob("*.html")
    assert [path for path in pages if "newsfold-reload" in path.read_text(encoding="utf-8")] == []


def test_a_site_built_by_others_shows(page: Page, desk: Desk) -> None:
    open_page(page, desk, "posts/goat.html")
    front = desk.folder / "output" / "posts" / "goat.html"
    text = front.read_text(encoding="utf-8").replace("A goat", "Another goat")
    shutil.copytree(desk.folder / "output", desk.folder / "copy")
    (desk.folder / "copy" / "posts" / "goat.html").write_text(text, encoding="utf-8")
    (desk.folder / "output").rename(desk.folder / "away")
    (desk.folder / "copy").rename(desk.folder / "output")
    expect(page.locator("h1")).to_have_text("Another goat at the harbour")
    shutil.rmtree(desk.folder / "output")
    (desk.folder / "away").rename(desk.folder / "output")
    expect(page.locator("h1")).to_have_text("A goat at the harbour")


def test_a_first_site_that_fails_is_waited_for(page: Page, tmp_path: Path) -> None:
    with desk_at(tmp_path) as desk:
        page.goto(f"{desk.address}/index.html")
        expect(page.locator(STRIP)).to_contain_text("no capture", timeout=LOADED)
        desk.save("first.txt", "The first of all captures")
        expect(page.locator("main")).to_contain_text("The first of all captures", timeout=LOADED)


@pytest.mark.skipif(sys.platform == "win32", reason="has no process groups to interrupt")
def test_interrupted_it_ends_without_a_word(page: Page, tmp_path: Path) -> None:
    with desk_at(tmp_path, goat="A goat at the harbour") as desk:
        open_page(page, desk, "posts/goat.html")
        os.kill(desk.program.pid, signal.SIGINT)
        assert desk.program.wait() == 0
    assert "Traceback" not in (tmp_path / "said.txt").read_text(encoding="utf-8")
