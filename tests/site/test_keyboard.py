"""Pages by keyboard alone: every control is reached, and seen when it is."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.building import Built

PAGES = {
    "front page": "index.html",
    "archive": "archive.html",
    "post": "posts/09-lanmeretoday-tolla-sands-wreck.html",
    "story": "stories/01-portanselcourier-ferry-aground.html",
    "comparison": "compare/03-greywickstandard.html",
    "search": "search.html?q=ferry",
}
REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
  one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})).length"""
FOCUSED = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const cell = one.querySelector(':scope > rect');
  const ring = cell ? parseFloat(getComputedStyle(cell).strokeWidth)
    : style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
  // a link that is broken into lines is pointed at in its first
  const box = one.getClientRects()[0];
  const top = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
  return {name: one.outerHTML.slice(0, 120), ring, seen: one.contains(top) || Boolean(top?.contains(one))};
}"""


def walk(page: Page) -> list[dict[str, Any]]:
    """Everything that Tab comes to, from the top of the page to its end."""
    steps: list[dict[str, Any]] = []
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body") and len(steps) < 400:
        steps.append(page.evaluate(FOCUSED))
        page.keyboard.press("Tab")
    return steps


def opened(page: Page, site: Built, kind: str) -> Page:
    page.goto(f"{site.folder.as_uri()}/{PAGES[kind]}")
    if kind == "search":
        expect(page.locator(".copies summary").first).to_be_visible()
        page.evaluate("document.activeElement.blur()")
    if kind == "comparison":
        expect(page.locator(".chooser")).to_be_visible()
    return page


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", PAGES)
def test_every_control_is_reached_and_seen(page: Page, sample: Built, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    steps = walk(opened(page, sample, kind))
    assert [step["name"] for step in steps if step["ring"] < 2] == []
    assert [step["name"] for step in steps if not step["seen"]] == []
    assert len(steps) == page.evaluate(REACHABLE)


def test_first_key_leads_past_the_masthead(page: Page, sample: Built) -> None:
    opened(page, sample, "post").keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_fold_opens_and_closes_by_key(page: Page, sample: Built) -> None:
    fold = opened(page, sample, "post").locator(".set-aside")
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold).to_have_attribute("open", "")
    page.keyboard.press("Space")
    expect(fold).not_to_have_attribute("open", "")


def test_a_row_of_the_map_leads_to_its_paragraph(page: Page, sample: Built) -> None:
    opened(page, sample, "story").locator(".carry-map a").nth(4).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#p5")).to_be_in_viewport()
