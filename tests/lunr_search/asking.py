"""What the tests of the search page share: asking, and reading what it answers."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from plugins.lunr_search.document import SearchDocument
from tests.lunr_search.conftest import document

Documents = list[SearchDocument]
SearchPage = Callable[..., Page]


def status(page: Page) -> str:
    """What the page says, once it has an answer."""
    expect(page.locator(".search-status")).to_have_text(re.compile(r"[^…]$"))
    return page.locator(".search-status").inner_text()


def titles(page: Page) -> list[str]:
    """The headlines of the results, when all of them have come."""
    status(page)
    expect(page.locator(".search-results")).not_to_have_attribute("aria-busy", "true")
    return page.locator(".result > h2").all_inner_texts()


def until(page: Page, holds: str) -> None:
    """Wait for what a script tells; Playwright's own way of it is against the page's policy."""
    for _ in range(250):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"it never came to this: {holds}")


def asked(page: Page) -> str:
    """What the address asks for."""
    return str(page.evaluate("decodeURI(location.search)"))


def boats(number: int, **known: str) -> Documents:
    """As many stories of boats, each of one capture."""
    return [document(f"{n:03}", f"Boat {n}", "It sails.", **known) for n in range(number)]


def carriers(number: int) -> Documents:
    """A story that so many outlets carried, and another."""
    story = {"story": "stories/wall.html", "story_title": "The wall"}
    known = [
        document(f"w{n:02}", f"Wall {n}", "The wall stands.", outlet=f"Outlet {n}", **story) for n in range(number)
    ]
    return [*known, document("x", "Calm", "No wall.")]
