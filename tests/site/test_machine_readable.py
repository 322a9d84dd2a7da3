"""What other programs read of the pages, and how these are cited."""

import json
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from tests.site.building import ROOT, Built, built_well
from tests.site.checking import LINKED_DATA, soup
from tests.site.comparing import MOVED

ADDRESS = "https://example.org/newsfold"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
POST = "posts/24-portanselcourier-anvil-buoy-html"
STORY = "stories/01-portanselcourier-ferry-aground"
SETTINGS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from publishconf import *
PUBLICATION_PUBLIC = True
"""


def public(folder: Path, more: str = "") -> Built:
    settings = folder / "settings.py"
    settings.write_text(SETTINGS + more, encoding="utf-8")
    return built_well(folder / "site", "--settings", settings)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The public sample, which search engines may list."""
    return public(tmp_path_factory.mktemp("indexed"), "PUBLICATION_INDEXED = True\n")


@pytest.fixture(scope="module")
def unindexed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The public sample as it is unless someone decides otherwise."""
    return public(tmp_path_factory.mktemp("unindexed"))


def metas(site: Built, name: str) -> dict[str, list[str]]:
    """The contents of a page's meta elements by their name or property."""
    found: dict[str, list[str]] = {}
    for meta in soup(site.folder / name).find_all("meta"):
        found.setdefault(str(meta.get("property") or meta.get("name")), []).append(str(meta.get("content")))
    return found


def linked(site: Built, name: str) -> list[dict[str, object]]:
    return [json.loads(script.get_text()) for script in soup(site.folder / name).find_all("script", type=LINKED_DATA)]


def addresses(value: object) -> list[str]:
    """Every address that linked data holds."""
    if isinstance(value, list):
        return [address for one in value for address in addresses(one)]
    if not isinstance(value, dict):
        return []
    own = [str(value[key]) for key in ("@id", "archivedAt") if key in value]
    return own + addresses(list(value.values()))


def test_every_page_says_what_it_is(indexed: Built) -> None:
    for name in indexed.pages:
        said = metas(indexed, name)
        own = [] if name == "404.html" else [f"{ADDRESS}/{MOVED.get(name, name)}"]
        assert said.get("og:url", []) == own, name
        assert said["og:description"] == said["description"], name
        for key in ("og:title", "og:type", "og:site_name", "og:locale", "og:description"):
            assert len(said[key]) == 1, (name, key)
            assert said[key][0].strip(), (name, key)


def test_posts_and_stories_are_linked_data(indexed: Built) -> None:
    with_data = [name for name in indexed.pages if linked(indexed, name)]
    stories = [name for name in indexed.pages if name.startswith("stories/") and name not in MOVED]
    assert with_data == sorted(stories + [name for name in indexed.pages if name.startswith("posts/")])


def test_linked_data_names_pages_that_are_there(indexed: Built) -> None:
    found = {address for name in indexed.pages for address in addresses(linked(indexed, name))}
    assert len(found) > 30
    assert [one for one in sorted(found) if not (indexed.folder / one.removeprefix(f"{ADDRESS}/")).is_file()] == []


def test_linked_data_leads_from_the_page_without_a_site(sample: Built) -> None:
    pages = [name for name in sample.pages if linked(sample, name)]
    for name in pages:
        folder = (sample.folder / name).parent
        assert all((folder / address).is_file() for address in addresses(linked(sample, name))), name


def test_the_sitemap_lists_what_there_is(indexed: Built) -> None:
    root = ElementTree.fromstring(indexed.read("sitemap.xml"))
    listed = [str(element.text).removeprefix(f"{ADDRESS}/") for element in root.iter(LOCATION)]
    left_out = {"404.html", "search.html", *MOVED}
    assert listed == [name for name in indexed.pages if name not in left_out and not name.startswith("compare/")]


def test_only_pages_of_no_use_are_not_listed(indexed: Built) -> None:
    assert {name for name in indexed.pages if "robots" in metas(indexed, name)} == {*MOVED}


def test_a_public_site_is_not_listed_unless_told(unindexed: Built) -> None:
    assert {tuple(metas(unindexed, name)["robots"]) for name in unindexed.pages} == {("noindex",)}
    assert not (unindexed.folder / "sitemap.xml").exists()
    assert "Sitemap:" not in unindexed.read("robots.txt")


def test_a_reading_copy_says_nothing_to_crawlers(sample: Built) -> None:
    assert [name for name in ("robots.txt", "sitemap.xml") if (sample.folder / name).exists()] == []
    assert [name for name in sample.pages if "og:url" in metas(sample, name)] == []


def test_a_story_is_cited_with_all_its_witnesses(sample: Built) -> None:
    assert sample.read(f"{STORY}.bib").count("@online{") == 5
    assert sample.read(f"{STORY}.ris").count("ER  - ") == 5


def test_the_archive_is_cited_capture_by_capture(sample: Built) -> None:
    posts = [name for name in sample.pages if name.startswith("posts/")]
    assert sample.read("data/citations.bib").count("@online{") == len(posts)
    assert sample.read("data/citations.ris").count("ER  - ") == len(posts)


@pytest.mark.parametrize("ending", ["bib", "ris"])
def test_a_post_hands_out_its_citation(page: Page, address: str, sample: Built, ending: str) -> None:
    page.goto(f"{address}/{POST}.html")
    page.locator("details.cite summary").click()
    with page.expect_download() as saving:
        page.get_by_role("link", name={"bib": "BibTeX", "ris": "RIS"}[ending], exact=True).click()
    assert saving.value.suggested_filename == f"24-portanselcourier-anvil-buoy-html.{ending}"
    saved = Path(saving.value.path()).read_bytes().decode()
    assert saved in (sample.folder / "data" / f"citations.{ending}").read_bytes().decode()
    assert "Corin Ashdown" in saved


def test_a_citation_is_one_sentence(sample: Built) -> None:
    said = soup(sample.folder / f"{POST}.html").select_one("details.cite p")
    assert said is not None
    assert said.get_text().startswith("Corin Ashdown and Isolde Merrin, The Port Ansel Courier: “Buoy that marked ")
    assert "; day of capture not known; The Port Ansel Clippings, " in unquote(said.get_text())
