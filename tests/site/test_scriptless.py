"""With scripts off all but the search works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.building import Built
from tests.site.comparing import MOVED


@pytest.fixture(scope="module")
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page of a browser without scripts."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def unread(page: Page, site: Built, folder: str, selector: str) -> list[str]:
    """The pages of a folder on which nothing that the selector finds can be seen."""
    lost = []
    for name in (name for name in site.pages if name.startswith(folder) and name not in MOVED):
        page.goto(f"{site.folder.as_uri()}/{name}")
        if not page.locator(selector).first.is_visible():
            lost.append(name)
    return lost


def test_every_post_is_readable(plain_page: Page, sample: Built) -> None:
    assert unread(plain_page, sample, "posts/", ".text #p1") == []


def test_every_story_is_readable(plain_page: Page, sample: Built) -> None:
    assert unread(plain_page, sample, "stories/", "#p1 .text") == []


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_a_moved_story_leads_on(plain_page: Page, sample: Built, old: str, new: str) -> None:
    plain_page.goto(f"{sample.folder.as_uri()}/{old}")
    plain_page.wait_for_url(f"**/{new}")


def test_every_outlet_is_readable(plain_page: Page, sample: Built) -> None:
    assert unread(plain_page, sample, "outlets/", "main .headline a") == []


def test_the_front_page_leads_to_posts(plain_page: Page, sample: Built) -> None:
    plain_page.goto(f"{sample.folder.as_uri()}/index.html")
    plain_page.get_by_role("link", name="The week Tarrow ate brioche").click()
    expect(plain_page.locator("h1")).to_have_text("The week Tarrow ate brioche")


def test_what_was_set_aside_unfolds(plain_page: Page, sample: Built) -> None:
    plain_page.goto(f"{sample.folder.as_uri()}/posts/02-lanmeretoday.html")
    notice = plain_page.get_by_text("We and our partners keep small files")
    expect(notice).to_be_hidden()
    plain_page.locator(".set-aside summary").click()
    expect(notice).to_be_visible()


def test_every_comparison_is_readable(plain_page: Page, sample: Built) -> None:
    assert unread(plain_page, sample, "compare/", "#p1 .words") == []


def test_only_search_and_comparisons_load_more_than_a_key(sample: Built) -> None:
    loading = [name for name in sample.pages if sample.read(name).count("<script src") > 1]
    assert loading == [name for name in sample.pages if name == "search.html" or name.startswith("compare/")]
