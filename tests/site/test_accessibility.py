"""axe-core on a page of each kind, in light and dark, wide and narrow, folded and unfolded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.site.building import Built

AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")
# the size of targets is asked for by WCAG 2.2, and by axe on demand
RUN = """axe.run({rules: {'target-size': {enabled: true}}}).then(
  run => run.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}`)))"""
AWAITED = {
    "results": ".search-results details",
    "no result": ".search-status:has-text('zyzzyva')",
    "wrong question": ".search-problem:not(:empty)",
    "other comparison": ".pair-status:has-text('kept')",
}
"""What a page shows once its scripts are done."""
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
UNTOLD = """() => [...document.querySelectorAll('svg')].filter(svg => !svg.closest('[aria-hidden=true]')
    && !(svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby'))
    && [...svg.querySelectorAll('a, g, text, path')].some(part => !part.closest('[aria-hidden=true], a[aria-label]'))
    || svg.closest('[aria-hidden=true]') && !/[0-9a-z]{2}/i.test(svg.closest('li, tr, p, button, figure').innerText)
  ).map(svg => svg.outerHTML.slice(0, 120))"""
"""Pictures without a name, and hidden ones that have no words beside them."""
CUT_OFF = """() => [...document.querySelectorAll('button, a, summary, td, th, h1, h2, .siglum')].filter(one =>
    one.checkVisibility() && getComputedStyle(one).overflow === 'hidden' && !one.closest('.unseen, .crumbs')
    && getComputedStyle(one).webkitLineClamp === 'none' && one.scrollHeight > one.clientHeight + 2
  ).map(one => one.outerHTML.slice(0, 120))"""
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
    "no result": "search.html?q=zyzzyva",
    "wrong question": "search.html?q=nowhere:ferry",
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
    if kind in AWAITED:
        expect(page.locator(AWAITED[kind]).first).to_be_attached()
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


def test_results_are_accessible_with_filters_open(axe_page: Page, sample: Built) -> None:
    open_with_axe(axe_page, sample, "results")
    axe_page.locator(".narrow summary").click()
    expect(axe_page.locator(".bars button").first).to_be_visible()
    axe_page.locator(".narrow select").first.select_option(index=1)
    expect(axe_page.locator(".chosen")).not_to_be_empty()
    assert axe_page.evaluate(RUN) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_is_named_or_told_in_words(axe_page: Page, sample: Built, kind: str) -> None:
    open_with_axe(axe_page, sample, kind)
    assert axe_page.evaluate(UNTOLD) == []


@pytest.mark.parametrize("kind", ["front page", "post", "story", "comparison", "results"])
def test_page_keeps_all_at_twice_its_size(axe_page: Page, sample: Built, kind: str) -> None:
    # a browser that shows all at 200 % has half as many pixels for it
    axe_page.set_viewport_size({"width": WIDE["width"] // 2, "height": WIDE["height"] // 2})
    open_with_axe(axe_page, sample, kind)
    assert axe_page.evaluate("document.documentElement.scrollWidth") <= WIDE["width"] // 2
    assert axe_page.evaluate(CUT_OFF) == []


def test_forced_colours_keep_the_cells_of_the_map(axe_page: Page, sample: Built) -> None:
    axe_page.emulate_media(forced_colors="active")
    open_with_axe(axe_page, sample, "story")
    fills = axe_page.locator(".carry-map path.kept").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    assert len(set(fills)) > 1


def test_foreign_words_name_their_language(axe_page: Page, sample: Built) -> None:
    for path in ("posts/10-courrierdevalorne.html", "index.html", "archive/2025-03.html"):
        axe_page.goto(f"{sample.folder.as_uri()}/{path}")
        words = axe_page.locator("h1, h3 a, .headline a", has_text="Quatre tonnes de farine").first
        assert words.evaluate("one => one.closest('[lang]').lang") == "fr", path
