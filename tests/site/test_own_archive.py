"""An archive of one's own in a clone of Newsfold: README's commands, run as they stand there."""

import shlex
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pelicanconf import SITENAME
from scripts.build_site import SAMPLES_NAME
from tests.serving import serving
from tests.site.building import ROOT, tree
from tests.site.publishing import Checkout, alone, ready_checkout

ADDRESS = "https://ida.github.io/ansel/"
CAPTURE = """Ferry sails again

The ferry sailed on Monday with forty people and a piano aboard, the harbour master said.

It had lain on the ledge for a week, and nobody had thought of feeding the goat.
"""


def run(checkout: Checkout, commands: str) -> None:
    """Run a block of README in the checkout; the set-up is left out, since this environment has everything."""
    invoke = f"{shlex.quote(sys.executable)} -m invoke"
    told = commands.replace("python3 scripts/bootstrap.py", invoke)
    done = subprocess.run(
        ["bash", "-c", told], cwd=checkout.folder, env=alone(checkout), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def block(name: str) -> str:
    marked = (ROOT / "README.md").read_text(encoding="utf-8").partition(f"<!-- {name} -->\n```sh\n")[2]
    return marked.partition("```")[0]


@pytest.fixture
def newsfold(tmp_path: Path) -> Checkout:
    return ready_checkout(tmp_path / "newsfold")


@pytest.fixture
def own(newsfold: Checkout, tmp_path: Path) -> Checkout:
    """A clone whose site is made of other captures."""
    newsfold.git("clone", "--quiet", "--origin=newsfold", newsfold.remote, tmp_path / "own")
    checkout = Checkout(tmp_path / "own")
    checkout.git("config", "user.name", "Bo Marl")
    checkout.git("config", "user.email", "bo@example.org")
    (tmp_path / "captures" / "inner").mkdir(parents=True)
    (tmp_path / "captures" / "ferry.txt").write_text(CAPTURE, encoding="utf-8")
    sample = (newsfold.folder / "seeds" / "05-brackenholtargus.txt").read_text(encoding="utf-8")
    (tmp_path / "captures" / "inner" / "much like a sample.txt").write_text(sample, encoding="utf-8")
    run(checkout, block("your own archive"))
    return checkout


def build(checkout: Checkout, *options: str | Path) -> list[str]:
    command = [sys.executable, checkout.folder / "scripts" / "build_site.py", *options]
    done = subprocess.run(command, env=alone(checkout), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def posts(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder / "posts").as_posix() for path in (folder / "posts").rglob("*.html"))


def test_own_captures_are_the_site(own: Checkout) -> None:
    build(own)
    assert [name[:15] for name in posts(own.folder / "output")] == ["ferry.html", "inner/much-like"]
    assert not (own.folder / "output" / "sample.html").exists()


def test_newer_newsfold_leaves_what_is_ours(own: Checkout, newsfold: Checkout) -> None:
    own.git("add", "--all")
    own.git("commit", "--quiet", "--message=Ours")
    (own.folder / "seeds" / "not committed.txt").write_text(CAPTURE, encoding="utf-8")
    before = tree(own.folder / "seeds") | tree(own.folder / "content")
    change_everything(newsfold)
    run(own, block("a newer Newsfold"))
    assert tree(own.folder / "seeds") | tree(own.folder / "content") == before
    assert (own.folder / "plugins" / "news.txt").is_file()
    assert own.git("status", "--porcelain") == '?? "seeds/not committed.txt"\n'
    assert len(own.git("log", "-1", "--format=%P").split()) == 2


def change_everything(newsfold: Checkout) -> None:
    """A new version that changes samples and decisions, adds some of both, and brings a file besides."""
    for path in [*newsfold.folder.glob("seeds/*"), *newsfold.folder.glob("content/*.toml")]:
        path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    for name in ("seeds/99-new.txt", "content/pages/new.md", "content/new.toml", "plugins/news.txt"):
        (newsfold.folder / name).write_text("Title: new\n", encoding="utf-8")
    newsfold.git("add", "--all")
    newsfold.git("commit", "--quiet", "--message=A new version")
    newsfold.git("push", "--quiet", "origin", "main")


def test_program_knows_the_samples_name() -> None:
    assert SAMPLES_NAME == SITENAME


def test_public_copy_of_captures_elsewhere_keeps_its_name(newsfold: Checkout, tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    (tmp_path / "captures" / "ferry.txt").write_text(CAPTURE, encoding="utf-8")
    settings = newsfold.folder / "pelicanconf.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace(SITENAME, "The Goat Papers"), encoding="utf-8")
    build(newsfold, "--public", "--seeds", tmp_path / "captures")
    front = (newsfold.folder / "public" / "index.html").read_text(encoding="utf-8")
    assert "<title>The Goat Papers</title>" in front
    assert not (newsfold.folder / "public" / "sample.html").exists()
    assert not (newsfold.folder / "output").exists()


def test_public_copy_is_served_below_its_path(newsfold: Checkout) -> None:
    build(newsfold, "--public")
    program = newsfold.folder / "scripts" / "serve_site.py"
    with serving("--public", program=program, env=alone(newsfold) | {"NEWSFOLD_URL": ADDRESS}) as address:
        assert urlsplit(address).path == urlsplit(ADDRESS).path
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == (newsfold.folder / "public" / "index.html").read_bytes()


def test_unnamed_site_is_named_by_its_captures(newsfold: Checkout, tmp_path: Path) -> None:
    (tmp_path / "captures").mkdir()
    (tmp_path / "captures" / "ferry.txt").write_text(CAPTURE, encoding="utf-8")
    build(newsfold, "--public", "--seeds", tmp_path / "captures")
    assert "<title>captures</title>" in (newsfold.folder / "public" / "index.html").read_text(encoding="utf-8")
