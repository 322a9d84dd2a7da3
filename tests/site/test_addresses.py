"""Addresses of stories on a built site: kept as they are recorded, and leading on where a story is told elsewhere."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.site.building import ROOT, Built, build, built_well, tree
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup, troubles
from tests.site.hostile import prose

PAGES = {
    "early.html": "nets",
    "mid.html": "nets",
    "late.html": "nets",
    "alone.html": "tar",
    "a.html": "oars",
    "b.html": "oars",
}
RECORDS = """\
[[address]]
story = "stories/mid-html.html"
captures = ["mid.html", "gone.html"]

[[address]]
story = "stories/2019/late.html"
captures = ["late.html"]

[[address]]
story = "stories/a-html.html"
captures = ["alone.html", "gone.html"]

[[address]]
story = "stories/wreck.html"
captures = ["lost.html", "sunk.html"]
"""
KEPT, MERGED, LEFT, LOST = (f"stories/{name}.html" for name in ("mid-html", "2019/late", "a-html", "wreck"))


def page_of(name: str, subject: str) -> str:
    body = "".join(f"<p>{words}</p>" for words in prose(subject, subject))
    title = f"Old {subject} of the <b>harbour</b> town".replace("<", "&lt;")
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The {name}">
<meta property="article:published_time" content="2024-05-01T08:00:00Z"></head>
<body><article><h1>{title}</h1>{body}</article></body></html>"""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("captures")
    for name, subject in PAGES.items():
        (folder / name).write_text(page_of(name, subject), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("decisions")
    (folder / "addresses.toml").write_text(RECORDS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def site(shelf: Path, seeds: Path, records: Path) -> Built:
    options = ("--seeds", seeds, "--decisions", records, "--settings", ROOT / "publishconf.py")
    return built_well(shelf / "addresses" / "archive", *options)


def led_to(site: Built, address: str) -> list[str]:
    """Where an old address leads: at once, in its text, and as search engines are told; from the root of the site."""
    page, up = soup(site.folder / address), "../" * address.count("/")
    at_once = [str(meta["content"]) for meta in page.select("meta[http-equiv=refresh]")]
    links = [str(link["href"]) for link in page.select("main a")]
    told = [str(link["href"]) for link in page.select("link[rel=canonical]")]
    return [
        *(way.removeprefix(f"0; url={up}") for way in at_once),
        *(link.removeprefix(up) for link in links),
        *(link.removeprefix("https://example.org/newsfold/") for link in told),
    ]


def words(site: Built, address: str) -> str:
    main = soup(site.folder / address).main
    assert main
    return " ".join(main.get_text().split())


def test_recorded_story_keeps_its_address(site: Built) -> None:
    assert "Old nets" in words(site, KEPT)
    assert "stories/early-html.html" not in site.pages


def test_merged_story_leads_to_the_other(site: Built) -> None:
    assert led_to(site, MERGED) == [KEPT] * 3
    said = words(site, MERGED)
    assert said.endswith("is told at another now: Old nets of the <b>harbour</b> town.")


def test_story_of_which_one_is_left_leads_to_it(site: Built) -> None:
    assert led_to(site, LEFT) == ["posts/alone-html.html"] * 3
    assert "there is still this capture: Old tar" in words(site, LEFT)


def test_story_without_captures_says_so(site: Built) -> None:
    assert led_to(site, LOST) == ["archive.html", "search.html", LOST]
    assert "are no longer in the collection" in words(site, LOST)


def test_unrecorded_story_avoids_recorded_names(site: Built) -> None:
    assert "Old oars" in words(site, "stories/b-html.html")


def test_old_addresses_are_not_listed(site: Built) -> None:
    for old in (MERGED, LEFT, LOST):
        assert soup(site.folder / old).select("meta[name=robots][content=noindex]")
    files = [path for path, text in tree(site.folder).items() if path != ".newsfold" and MERGED.encode() in text]
    assert files == [MERGED]  # its own foot says where it stands


def test_pages_of_old_addresses_are_whole(site: Built) -> None:
    # the public copy names its own address on every page
    own = ": leads out of the site: https://example.org/newsfold/"
    found = [*inline_parts(site.folder), *malformed_pages(site.folder), *broken_links(site.folder)]
    assert [line for line in found if line.startswith((MERGED, LEFT, LOST)) and own not in line] == []


@pytest.mark.parametrize("way", ["file", "http"])
def test_browser_is_led_on(site: Built, shelf: Path, served: str, page: Page, way: str) -> None:
    root = (shelf.as_uri() if way == "file" else served) + "/addresses/archive"
    assert troubles(page, root, [LOST]) == []
    for old, new in ((MERGED, KEPT), (LEFT, "posts/alone-html.html")):
        page.goto(f"{root}/{old}", wait_until="commit")
        page.wait_for_url(f"{root}/{new}")


def test_a_closed_file_stops_the_build(seeds: Path, tmp_path: Path) -> None:
    entry = '# Ours.\n[address]\nstory = "stories/mid-html.html"\ncaptures = ["mid.html"]\n'
    (tmp_path / "addresses.toml").write_text(entry, encoding="utf-8")
    built = build(tmp_path / "site", "--seeds", seeds, "--decisions", tmp_path)
    said = "addresses.toml:2: no entry can be appended to it; begin each entry with [[address]]"
    assert (built.code, built.problems) == (1, [said])


def test_recorded_addresses_are_only_read(site: Built, records: Path) -> None:
    assert tree(records) == {"addresses.toml": RECORDS.encode()}


def test_bad_entry_stops_the_build(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "addresses.toml").write_text('\n[[address]]\nstory = "../index.html"\ncaptures = ["mid.html"]\n')
    built = build(tmp_path / "site", "--seeds", seeds, "--decisions", tmp_path)
    assert (built.code, [line.partition(" is no")[0] for line in built.problems]) == (
        1,
        ["addresses.toml:2: '../index.html'"],
    )
    assert not (tmp_path / "site").exists()
