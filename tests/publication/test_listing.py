"""What crawlers read."""

from pathlib import Path
from xml.etree import ElementTree

from plugins.captures.building import finished_files
from plugins.publication.listing import listed_pages, robots, sitemaps

SITE = "https://clippings.example/news"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def locations(text: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(text).iter(LOCATION)]


def page(folder: Path, name: str, canonical: str = "", head: str = "") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    link = f'<link rel="canonical" href="{SITE}/{canonical or name}">'
    path.write_text(f"<head>{link}{head}</head>", encoding="utf-8")


def test_a_small_site_has_one_sitemap() -> None:
    (only,) = sitemaps(["b.html", "a/é&.html"], SITE)
    assert only.address == "sitemap.xml"
    assert locations(only.text) == [f"{SITE}/a/%C3%A9%26.html", f"{SITE}/b.html"]


def test_a_large_site_has_an_index() -> None:
    index, *parts = sitemaps([f"{number}.html" for number in range(5)], SITE, most=2)
    assert locations(index.text) == [f"{SITE}/{part.address}" for part in parts]
    assert [one for part in parts for one in locations(part.text)] == [f"{SITE}/{number}.html" for number in range(5)]


def test_only_pages_that_ask_are_listed(tmp_path: Path) -> None:
    page(tmp_path, "index.html")
    page(tmp_path, "posts/a.html")
    page(tmp_path, "posts/b.html", head='<meta name="robots" content="noindex">')
    page(tmp_path, "stories/old.html", canonical="stories/new.html")
    page(tmp_path, "compare/a.html")
    page(tmp_path, "search.html")
    assert list(listed_pages(finished_files({"OUTPUT_PATH": tmp_path}), SITE)) == ["index.html", "posts/a.html"]


def test_robots_forbids_nothing() -> None:
    assert [line for line in robots(SITE, False).text.splitlines() if "Disallow:" in line] == ["Disallow:"]


def test_robots_names_the_sitemap_of_listed_sites() -> None:
    assert f"\nSitemap: {SITE}/sitemap.xml\n" in robots(SITE, True).text
    assert "Sitemap:" not in robots(SITE, False).text + robots("", True).text
