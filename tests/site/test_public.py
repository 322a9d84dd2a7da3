"""The public copy, which knows its address."""

import re
from xml.etree import ElementTree

import pytest

from tests.site.building import ROOT, Built, built_well
from tests.site.checking import LINKING, soup
from tests.site.comparing import MOVED

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://example.org/newsfold"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_well(tmp_path_factory.mktemp("public") / "site", "--settings", ROOT / "publishconf.py")


def links_of(site: Built, name: str) -> list[str]:
    elements = soup(site.folder / name).find_all(True)
    return [str(element[key]) for element in elements for key in LINKING if key in element.attrs]


def test_the_missing_page_links_from_the_root(public: Built) -> None:
    links = [link for link in links_of(public, "404.html") if link != "#main"]
    assert links
    assert [link for link in links if not link.startswith("/newsfold/")] == []


def test_what_the_missing_page_links_is_there(public: Built) -> None:
    paths = [link.removeprefix("/newsfold/") for link in links_of(public, "404.html") if link != "#main"]
    assert [path for path in paths if not (public.folder / path).is_file()] == []


def test_every_page_names_its_address(public: Built) -> None:
    for name in public.pages:
        canonical = [link["href"] for link in soup(public.folder / name).select("link[rel=canonical]")]
        assert canonical == ([] if name == "404.html" else [f"{ADDRESS}/{MOVED.get(name, name)}"]), name


def test_no_page_else_leaves_the_site(public: Built) -> None:
    # a citation is held by its link, which leads nowhere
    away = re.compile(r"(?!data:)[\w+.-]+:|//")
    links = {link for name in public.pages for link in links_of(public, name) if away.match(link)}
    assert [link for link in links if not link.startswith(f"{ADDRESS}/")] == []


def test_the_feed_names_whole_addresses(public: Built) -> None:
    feed = ElementTree.fromstring(public.read("feeds/stories.atom.xml"))
    links = [str(link.get("href")) for link in feed.iter(f"{ATOM}link")]
    assert [link for link in links if not link.startswith(f"{ADDRESS}/")] == []
    assert [link for link in links if not (public.folder / link.removeprefix(f"{ADDRESS}/")).is_file()] == []


def test_entries_of_two_sites_differ(public: Built, sample: Built) -> None:
    both = [ElementTree.fromstring(site.read("feeds/stories.atom.xml")) for site in (public, sample)]
    first, second = ({entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")} for feed in both)
    assert len(first) == len(second) > 0
    assert first.isdisjoint(second)
