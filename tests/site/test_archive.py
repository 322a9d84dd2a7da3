"""The ways through a site: the archive, places and authors, breadcrumbs, and from post to post."""

from collections import deque
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from bs4 import Tag

from tests.site.building import Built, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup

CLICKS = 3
SMALL = """\
from pelicanconf import *

SYNDICATION_FRONT_STORIES = 2
SYNDICATION_ARCHIVE_SHOWN = 4
SYNDICATION_ARCHIVE_WHOLE = 3
SYNDICATION_NAMES_SHOWN = 3
SYNDICATION_LEDGER_SHOWN = 2
"""
BARE = "Nets dearer at loft\n\nThe Loft Herald\n\nNets were dear at the loft this week, the mender said.\n"


def text(element: Tag | None) -> str:
    assert element is not None
    return " ".join(element.get_text().split())


def clicks_to(site: Built) -> dict[str, int]:
    """How many clicks each page of a site is from its front page."""
    root = site.folder.resolve()
    away = {"index.html": 0}
    waiting = deque(away)
    while waiting:
        path = waiting.popleft()
        for link in soup(site.folder / path).select("a[href]"):
            target = (root / path).parent / urldefrag(str(link["href"])).url.partition("?")[0]
            name = target.resolve().relative_to(root).as_posix()
            if name.endswith(".html") and name not in away:
                away[name] = away[path] + 1
                waiting.append(name)
    return away


def crumbs(site: Built, path: str) -> list[str]:
    return [text(item) for item in soup(site.folder / path).select("nav[aria-label=Breadcrumb] li")]


def turn(site: Built, path: str) -> dict[str, str]:
    """Where the ways on and back lead, by their words."""
    links = soup(site.folder / path).select("nav.turn a")
    return {text(link.select_one(".facts")): Path(str(link["href"])).name for link in links}


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample with lists so short that all of them are cut."""
    folder = tmp_path_factory.mktemp("cut")
    settings = folder / "settings.py"
    settings.write_text(SMALL, encoding="utf-8")
    return built_well(folder / "site", "--settings", settings)


@pytest.fixture(scope="module")
def nameless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of one capture that names no place, no author and no date."""
    folder = tmp_path_factory.mktemp("nameless")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "nets.txt").write_text(BARE, encoding="utf-8")
    return built_well(folder / "site", "--seeds", folder / "seeds")


def test_every_page_is_three_clicks_away(sample: Built) -> None:
    away = clicks_to(sample)
    assert [name for name in sample.pages if away.get(name, 99) > CLICKS and name != "404.html"] == []


def test_every_post_is_near_however_many(cut: Built) -> None:
    away = clicks_to(cut)
    posts = [name for name in cut.pages if name.startswith("posts/")]
    assert len(posts) == 30
    assert [name for name in posts if away.get(name, 99) > CLICKS] == []


def test_a_long_archive_lists_no_posts(cut: Built) -> None:
    assert "posts/" not in cut.read("archive.html")


def test_months_count_their_captures(sample: Built) -> None:
    page = soup(sample.folder / "archive.html")
    assert [text(link) for link in page.select(".months a")] == ["March 2025: 27 captures"]
    assert len(page.select(".months .none")) == 11


def test_all_pages_of_a_month_are_linked(cut: Built) -> None:
    links = {str(link["href"]) for link in soup(cut.folder / "archive.html").select("main a")}
    pages = {f"./{name}" for name in cut.pages if name.startswith("archive/")}
    assert len(pages) == 8
    assert pages <= links


def test_pages_of_a_month_list_it_whole(cut: Built) -> None:
    pages = [name for name in cut.pages if name.startswith("archive/2025-03")]
    listed = [str(link["href"]) for name in pages for link in soup(cut.folder / name).select(".headline a")]
    assert (len(listed), len(set(listed))) == (27, 27)


def test_a_further_page_says_which(cut: Built) -> None:
    page = soup(cut.folder / "archive/2025-03_7.html")
    assert text(page.select_one(".standfirst")) == "27 captures, the newest first. Here are 25 to 27."
    assert crumbs(cut, "archive/2025-03_7.html") == ["Front page", "Archive", "March 2025", "Page 7"]


def test_lists_cut_short_break_no_rule(cut: Built) -> None:
    assert [broken_links(cut.folder), inline_parts(cut.folder), malformed_pages(cut.folder)] == [[], [], []]


def test_posts_say_on_which_page_they_are_listed(cut: Built) -> None:
    for name in (name for name in cut.pages if name.startswith("posts/")):
        shelf = soup(cut.folder / name).select("nav[aria-label=Breadcrumb] a")[-1]
        page = soup((cut.folder / name).parent / str(shelf["href"]))
        assert f"../{name}" in [str(link["href"]) for link in page.select(".headline a")]


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("archive.html", ["Front page", "Archive"]),
        ("archive/2025-03.html", ["Front page", "Archive", "March 2025"]),
        ("posts/18-tarrowbeacon-bread.html", ["Front page", "Archive", "March 2025", "The week Tarrow ate brioche"]),
        (
            "posts/19-edwin-strake.html",
            ["Front page", "Archive", "Undated", "Edwin Strake, last keeper of Sennet Light"],
        ),
        ("outlets/lanmere-today.html", ["Front page", "Outlets", "Lanmere Today"]),
        ("agencies/fnw.html", ["Front page", "Agencies", "FNW"]),
        ("places/port-ansel.html", ["Front page", "Places", "Port Ansel"]),
        ("authors/solene-marquet.html", ["Front page", "Authors", "Solène Marquet"]),
        ("quotes.html", ["Front page", "Quotations"]),
        ("search.html", ["Front page", "Search"]),
        ("about.html", ["Front page", "About"]),
    ],
)
def test_crumbs_tell_the_way(sample: Built, path: str, way: list[str]) -> None:
    assert crumbs(sample, path) == way


def test_a_comparison_stands_below_its_story(sample: Built) -> None:
    story = crumbs(sample, "stories/01-portanselcourier-ferry-aground.html")
    assert story[:3] == ["Front page", "Archive", "March 2025"]
    assert crumbs(sample, "compare/03-greywickstandard.html") == [*story, "C beside A"]


def test_only_doors_have_no_crumbs(sample: Built) -> None:
    assert [name for name in sample.pages if not crumbs(sample, name)] == ["404.html", "index.html"]


def test_facts_lead_to_their_pages(sample: Built) -> None:
    page = soup(sample.folder / "posts/08-greywickstandard-tolla-sands.html")
    links = {str(link["href"]) for part in (".margin", ".byline") for link in page.select(f"{part} a")}
    assert "../authors/nora-pask.html" in links


def test_a_place_lists_its_captures(sample: Built) -> None:
    page = soup(sample.folder / "places/port-ansel.html")
    assert text(page.select_one(".standfirst")) == "6 captures filed from here, the newest first."
    assert len(page.select(".headline a")) == 6


@pytest.mark.parametrize(
    ("stem", "listed", "count"),
    [
        ("outlets/the-port-ansel-courier", ".register .headline a", 6),
        ("agencies/fnw", "[aria-labelledby=texts] h3 a", 4),
    ],
)
def test_ledgers_list_all_on_their_pages(cut: Built, stem: str, listed: str, count: int) -> None:
    pages = [name for name in cut.pages if name == f"{stem}.html" or name.startswith(f"{stem}_")]
    links = [str(link["href"]) for name in pages for link in soup(cut.folder / name).select(listed)]
    assert len(pages) == count / 2
    assert len(set(links)) == count


def test_further_pages_repeat_no_tables(cut: Built) -> None:
    assert soup(cut.folder / "agencies/fnw_2.html").select("table") == []
    assert crumbs(cut, "agencies/fnw_2.html") == ["Front page", "Agencies", "FNW", "Page 2"]


def test_names_are_counted(sample: Built) -> None:
    names = [text(item) for item in soup(sample.folder / "authors.html").select(".names li")]
    assert "Thea Lockhart 2 captures" in names
    assert len(names) == 7


def test_the_next_post_is_of_another_story(sample: Built) -> None:
    assert turn(sample, "posts/28-brackenholtargus-herring-html.html") == {"Earlier": "30-tarrowbeacon-our-buoy.html"}
    assert turn(sample, "posts/26-lanmeretoday-herring-quota.html") == {
        "Earlier": "24-portanselcourier-anvil-buoy-html.html",
        "Later": "30-tarrowbeacon-our-buoy.html",
    }


def test_the_undated_lead_to_the_undated(sample: Built) -> None:
    assert turn(sample, "posts/19-edwin-strake.html") == {
        "Previous undated": "06-afloat-again.html",
        "Next undated": "29-bell-on-the-quay.html",
    }


def test_nobody_named_makes_no_list(nameless: Built) -> None:
    links = {text(link) for link in soup(nameless.folder / "index.html").select("nav[aria-label=Main] a")}
    assert not {"Places", "Authors"} & links
    assert not {"places.html", "authors.html"} & set(nameless.pages)


def test_an_undated_capture_alone_breaks_no_rule(nameless: Built) -> None:
    folder = nameless.folder
    assert [broken_links(folder), inline_parts(folder), malformed_pages(folder)] == [[], [], []]
    assert text(soup(folder / "archive/undated.html").select_one(".standfirst")) == "1 capture whose pages say no date."
