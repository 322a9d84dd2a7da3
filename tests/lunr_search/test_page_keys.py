"""The search page by keyboard alone."""

from playwright.sync_api import expect

from tests.lunr_search.asking import Documents, SearchPage, boats, titles


def test_arrows_walk_through_the_results(search_page: SearchPage) -> None:
    page = search_page(boats(3), "?q=boat")
    assert len(titles(page)) == 3
    page.locator("#q").focus()
    for place in (0, 1, 2, 2):
        page.keyboard.press("ArrowDown")
        expect(page.locator(".result a").nth(place)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()


def test_arrows_reach_copies_and_more(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=dredging")
    page.locator(".result h2 a").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".copy a")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".copy a")).to_be_focused()


def test_escape_returns_to_the_box(search_page: SearchPage) -> None:
    page = search_page(boats(3), "?q=boat")
    page.locator(".result a").last.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("boat")


def test_escape_in_the_box_clears_it(search_page: SearchPage) -> None:
    page = search_page(boats(3), "?q=boat")
    expect(page.locator(".result")).to_have_count(3)
    page.locator("#q").press("Escape")
    expect(page.locator("#q")).to_have_value("")
    expect(page.locator(".result")).to_have_count(0)


def test_arrows_in_filters_are_theirs(search_page: SearchPage) -> None:
    page = search_page(boats(3, outlet="Gull"), "?q=boat")
    page.locator(".narrow summary").click()
    page.locator("#by-outlet").press("ArrowDown")
    expect(page.locator("#by-outlet")).to_be_focused()


def test_enter_searches_at_once(search_page: SearchPage) -> None:
    page = search_page(boats(3))
    page.evaluate("NewsSearch.pause = 1e6; 0")
    page.fill("#q", "boat")
    page.locator("#q").press("Enter")
    expect(page.locator(".result")).to_have_count(3)
