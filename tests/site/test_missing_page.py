"""The page for missing pages, which a host shows at any depth: below a path, and at the root of a domain."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.serving import serving
from tests.site.building import ROOT, Built, built_well
from tests.site.checking import troubles

PUBLIC = ("https://ida.github.io/ansel", "https://news.example.net/")
DEEP = ("none.html", "posts/none.html", "stories/2019/none/", "a/b/c/d/e.html?q=1", "posts")


@pytest.fixture(scope="module", params=PUBLIC)
def public(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    output = tmp_path_factory.mktemp("public") / "site"
    return built_well(output, "--settings", ROOT / "publishconf.py", NEWSFOLD_URL=request.param)


@pytest.fixture(scope="module")
def home(public: Built) -> Iterator[str]:
    """The site as its host serves it, without the host's name."""
    base = "ansel" if "/ansel/" in public.read("404.html") else ""
    with serving("--output", public.folder, "--base", base) as address:
        yield address


@pytest.mark.parametrize("missing", DEEP)
def test_missing_page_is_whole_at_any_depth(page: Page, home: str, missing: str) -> None:
    said = troubles(page, home.rstrip("/"), [missing])
    expect(page.locator("h1")).to_have_text("Not in the archive")
    # the browser says of the page itself that it is missing, and of nothing that it takes along
    assert [line for line in said if "404" not in line or missing.split("?")[0] not in line] == []
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 0


def test_missing_page_leads_home(page: Page, home: str) -> None:
    page.goto(f"{home}posts/2019/none.html")
    page.locator("header .name a").click()
    expect(page).to_have_url(f"{home}index.html")


def test_missing_page_searches_the_site(page: Page, home: str) -> None:
    page.goto(f"{home}posts/2019/none.html")
    page.locator("#seek").fill("ferry")
    page.locator("#seek").press("Enter")
    expect(page).to_have_url(f"{home}search.html?q=ferry")
    expect(page.locator(".result").first).to_be_visible()


def test_every_way_on_from_it_is_there(page: Page, home: str) -> None:
    page.goto(f"{home}a/b/c.html")
    links = page.locator("main a, header nav a, footer a").evaluate_all("links => links.map(link => link.href)")
    assert links
    assert [link for link in set(links) if not page.request.get(link).ok] == []
