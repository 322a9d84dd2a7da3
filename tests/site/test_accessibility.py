"""axe-core on a page of each kind, in light and dark, wide and narrow, folded and unfolded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.site.building import Built

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RUN = "axe.run().then(run => run.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))"
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 390, "height": 840}
KINDS = {
    "front page": "index.html",
    "archive": "archive.html",
    "month": "archive/2025-03.html",
    "undated shelf": "archive/undated.html",
    "places": "places.html",
    "place": "places/port-ansel.html",
    "authors": "authors.html",
    "author": "authors/thea-lockhart.html",
    "outlets": "outlets.html",
    "outlet": "outlets/lanmere-today.html",
    "agencies": "agencies.html",
    "quotations": "quotes.html",
    "agency": "agencies/fnw.html",
    "post": "posts/09-lanmeretoday-tolla-sands-wreck.html",
    "foreign post": "posts/10-courrierdevalorne.html",
    "undated post": "posts/06-afloat-again.html",
    "post from HTML": "posts/24-portanselcourier-anvil-buoy-html.html",
    "story": "stories/01-portanselcourier-ferry-aground.html",
    "comparison": "compare/03-greywickstandard.html",
    "other comparison": "compare/02-lanmeretoday.html?a=03-greywickstandard&b=05-brackenholtargus",
    "search": "search.html",
    "results": "search.html?q=ferry",
    "about": "about.html",
    "missing page": "404.html",
}


@pytest.fixture
def axe_page(browser: Browser) -> Iterator[Page]:
    """A page into which axe may be put, whatever its policy, and on which nothing moves."""
    with browser.new_context(bypass_csp=True, reduced_motion="reduce", viewport=WIDE) as context:
        yield context.new_page()


def open_with_axe(page: Page, site: Built, kind: str) -> None:
    page.goto(f"{site.folder.as_uri()}/{KINDS[kind]}")
    if kind == "results":
        expect(page.locator(".search-results details").first).to_be_attached()
    if kind == "other comparison":
        expect(page.locator(".pair-status")).to_contain_text("kept")
    page.evaluate(AXE)


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_accessible_unfolded(axe_page: Page, sample: Built, kind: str) -> None:
    open_with_axe(axe_page, sample, kind)
    axe_page.evaluate(UNFOLD)
    found = {}
    for scheme in ("light", "dark"):
        axe_page.emulate_media(color_scheme=scheme)
        for view in (WIDE, NARROW):
            axe_page.set_viewport_size(view)
            found[scheme, view["width"]] = axe_page.evaluate(RUN)
    assert {mode: violations for mode, violations in found.items() if violations} == {}


@pytest.mark.parametrize("kind", ["post", "story", "results"])
def test_page_is_accessible_folded(axe_page: Page, sample: Built, kind: str) -> None:
    open_with_axe(axe_page, sample, kind)
    assert axe_page.evaluate(RUN) == []


@pytest.mark.parametrize("kind", KINDS)
def test_page_needs_no_sideways_scrolling(axe_page: Page, sample: Built, kind: str) -> None:
    open_with_axe(axe_page, sample, kind)
    axe_page.evaluate(UNFOLD)
    axe_page.set_viewport_size({"width": 320, "height": 640})
    assert axe_page.evaluate("document.documentElement.scrollWidth") <= 320
