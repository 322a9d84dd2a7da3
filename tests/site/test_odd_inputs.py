"""What stands among the inputs of a site and is none, or lies elsewhere."""

import os
import shutil
from pathlib import Path

import pytest

from tests.site.building import ROOT, Built, build, tree

TINY = ROOT / "tests" / "fixtures" / "tiny"
CHILD = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
CAPTURES_PATH, CAPTURES_DECISIONS = {seeds!r}, None
THEME_STATIC_PATHS = ["static", {static!r}]
{more}
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "seeds"))


def child(folder: Path, seeds: Path, more: str = "") -> Path:
    """The settings of a child theme, as docs/theme.md has them."""
    (folder / "static").mkdir(exist_ok=True)
    settings = folder / "childconf.py"
    text = CHILD.format(root=str(ROOT), seeds=str(seeds), static=str(folder / "static"), more=more)
    settings.write_text(text, encoding="utf-8")
    return settings


def built_again(folder: Path, settings: Path) -> Built:
    """A site that is kept up, which has to be as a clean build of it is."""
    again = build(folder / "site", "--settings", settings)
    clean = build(folder / f"clean-{len(list(folder.iterdir()))}", "--settings", settings)
    assert (again.code, clean.code) == (0, 0), again.err
    assert tree(again.folder) == tree(clean.folder)
    return again


def test_styles_of_a_child_theme_are_inputs(tmp_path: Path, seeds: Path) -> None:
    settings = child(tmp_path, seeds)
    (tmp_path / "static" / "mine.css").write_text("p { color: red }", encoding="utf-8")
    built_again(tmp_path, settings)
    (tmp_path / "static" / "mine.css").write_text("p { color: navy }", encoding="utf-8")
    assert "navy" in built_again(tmp_path, settings).read("theme/mine.css")


def test_what_a_filter_holds_is_an_input(tmp_path: Path, seeds: Path) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    page = '{% extends "!theme/base.html" %}{% block footer %}{{ "reader"|greet }}{% endblock %}'
    (parts / "base.html").write_text(page, encoding="utf-8")
    (tmp_path / "greeting.py").write_text("def greeter(word):\n    return lambda name: word + name\n", encoding="utf-8")
    for word in ("Hello ", "Good day "):
        lines = ("from greeting import greeter", f"JINJA_FILTERS = {{'greet': greeter({word!r})}}")
        more = "\n".join(("sys.path.insert(0, " + repr(str(tmp_path)) + ")", *lines))
        settings = child(tmp_path, seeds, f"{more}\nTHEME_TEMPLATES_OVERRIDES = [{str(parts)!r}]")
        assert f"{word}reader" in built_again(tmp_path, settings).read("index.html")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes")
def test_a_pipe_among_captures_is_said(tmp_path: Path, seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    built = build(tmp_path / "site", "--seeds", seeds)
    assert built.problems[0].startswith("pipe.txt: it is not a regular file")


def test_a_lock_of_an_editor_is_no_template(tmp_path: Path, seeds: Path) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / ".#base.html").symlink_to("nobody@nowhere:1")
    built_again(tmp_path, child(tmp_path, seeds, f"THEME_TEMPLATES_OVERRIDES = [{str(parts)!r}]"))
