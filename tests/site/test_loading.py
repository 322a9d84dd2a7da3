"""What happens between the first paint of a page and its last."""

import pytest
from playwright.sync_api import Page, expect

from scripts.page_weights import spread, weigh_site
from tests.site.building import Built
from tests.site.test_accessibility import AWAITED, KINDS

WATCH = """window.moved = 0;
new PerformanceObserver(list => { for (const shift of list.getEntries()) window.moved += shift.value })
  .observe({type: 'layout-shift', buffered: true})"""
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts_while_a_page_loads(page: Page, sample: Built, kind: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 820})
    page.add_init_script(WATCH)
    page.goto(f"{sample.folder.as_uri()}/{KINDS[kind]}")
    if kind in AWAITED:
        expect(page.locator(AWAITED[kind]).first).to_be_attached()
    page.evaluate(SETTLED)
    # on a busy machine a page may be painted half read, and a list be set anew as it grows; a good page is below .1
    assert page.evaluate("moved") < 0.02


def test_a_post_weighs_fifteen_kilobytes_with_its_styles(sample: Built) -> None:
    posts = weigh_site(sample.folder)["posts"]
    assert spread("posts", posts).most <= 15_000
    assert min(post.styles for post in posts) > 0


def test_every_page_asks_for_one_sheet(sample: Built) -> None:
    sheets = {path: sample.read(path).count('rel="stylesheet"') for path in sample.pages}
    assert {path: count for path, count in sheets.items() if count != 1} == {}


def test_every_page_says_in_a_sentence_what_it_is(sample: Built) -> None:
    for path in sample.pages:
        said = sample.read(path).partition('<meta name="description" content="')[2].partition('">')[0]
        assert len(said) > 15, path
