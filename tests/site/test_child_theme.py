"""A theme of one's own, as docs/theme.md shows it."""

import re
from pathlib import Path

import pytest

from tests.site.building import ROOT, Built, built_well
from tests.site.checking import soup

GUIDE = (ROOT / "docs" / "theme.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"^`([\w/.]+)`:\n\n```\w+\n(.*?)```$", GUIDE, re.DOTALL | re.MULTILINE))
"""The files of the guide's example, by path."""
SETTINGS = """import sys
from pathlib import Path
sys.path.insert(0, {newsfold!r})
from pelicanconf import *
ROOT = Path(__file__).parent
"""


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("child")
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    settings = folder / "settings.py"
    settings.write_text(SETTINGS.format(newsfold=str(ROOT)) + FILES["pelicanconf.py"], encoding="utf-8")
    return built_well(folder / "site", "--settings", settings)


def test_every_page_takes_the_child_s_base(mine: Built) -> None:
    plain = [path for path in mine.pages if "Kept by the Harbour Society" not in mine.read(path)]
    assert plain == []


def test_the_child_s_sheet_comes_last(mine: Built) -> None:
    for path in ("index.html", "posts/06-afloat-again.html"):
        sheets = [str(link["href"]) for link in soup(mine.folder / path).select("link[rel=stylesheet]")]
        assert [Path(sheet).name for sheet in sheets] == ["newsfold.css", "mine.css"]
        assert all((mine.folder / path).parent.joinpath(sheet).is_file() for sheet in sheets)


def test_the_child_changes_posts_alone(mine: Built) -> None:
    post = mine.read("posts/06-afloat-again.html")
    assert "Where the facts stand" not in post
    assert "Do you know more of it?" in post
    assert "Do you know more of it?" not in mine.read("index.html")


@pytest.mark.parametrize("template", ["base", "article", "story", "archives"])
def test_every_block_is_in_the_guide(template: str) -> None:
    text = (ROOT / "theme" / "templates" / f"{template}.html").read_text(encoding="utf-8")
    assert [block for block in re.findall(r"{% block (\w+) %}", text) if f"`{block}`" not in GUIDE] == []


def test_the_guide_names_no_block_that_is_not() -> None:
    templates = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme" / "templates").glob("*.html"))
    named = re.findall(r"^\| (`.*?) \|", GUIDE, re.MULTILINE)
    blocks = [block for cell in named for block in re.findall(r"`(\w+)`", cell)]
    assert len(blocks) > 20
    assert [block for block in blocks if f"{{% block {block} %}}" not in templates] == []
