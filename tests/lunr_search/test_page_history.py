"""The search page: the address, Back, and what comes back with it."""

from playwright.sync_api import Page, expect

from tests.lunr_search.asking import Documents, SearchPage, asked, boats, carriers, status, titles


def ask(page: Page, text: str) -> None:
    page.fill("#q", text)
    expect(page.locator(".search-status")).to_contain_text(f"“{text}”")


def test_a_reload_asks_again(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    ask(page, "ferry")
    page.reload()
    assert titles(page) == ["Ferry fares stay"]
    expect(page.locator("#q")).to_have_value("ferry")


def test_typing_makes_no_entries(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    before = page.evaluate("history.length")
    for text in ("f", "fe", "ferry"):
        ask(page, text)
    assert (page.evaluate("history.length"), asked(page)) == (before, "?q=ferry")


def test_back_leads_to_the_last_question(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=ferry")
    ask(page, "money")
    page.locator("#q").press("Enter")
    page.go_back()
    expect(page.locator(".result h2")).to_have_text("Ferry fares stay")
    expect(page.locator("#q")).to_have_value("ferry")
    page.go_forward()
    expect(page.locator("#q")).to_have_value("money")


def test_enter_twice_makes_one_entry(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    ask(page, "ferry")
    before = page.evaluate("history.length")
    page.locator("#q").press("Enter")
    page.locator("#q").press("Enter")
    assert page.evaluate("history.length") == before + 1


def test_back_takes_a_filter_away(search_page: SearchPage) -> None:
    page = search_page(carriers(3), "?q=wall")
    page.locator(".narrow > summary").click()
    page.locator("#by-outlet").select_option("Outlet 1 (1)")
    expect(page.locator(".search-status")).to_contain_text("1 of 4")
    page.go_back()
    expect(page.locator(".search-status")).to_contain_text("4 captures")
    expect(page.locator("#by-outlet option:checked")).to_have_text("Any outlet (4)")


def test_back_brings_what_was_shown(search_page: SearchPage) -> None:
    page = search_page(boats(40), "?q=boat")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".result")).to_have_count(20)
    page.goto("about:blank")
    page.go_back()
    expect(page.locator(".result")).to_have_count(20)


def test_back_opens_what_was_open(search_page: SearchPage) -> None:
    page = search_page(carriers(3), "?q=wall")
    page.locator(".copies summary").click()
    expect(page.locator(".copy")).to_have_count(2)
    page.reload()
    expect(page.locator(".copy").first).to_be_visible()


def test_back_from_a_filter_brings_what_was_shown(search_page: SearchPage) -> None:
    page = search_page(boats(40, outlet="Gull"), "?q=boat")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".result")).to_have_count(20)
    page.locator(".narrow > summary").click()
    page.locator("#by-outlet").select_option("Gull (40)")
    expect(page.locator(".result")).to_have_count(10)
    page.go_back()
    expect(page.locator(".result")).to_have_count(20)


def test_a_jump_within_the_page_asks_nothing(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=ferry")
    assert status(page)
    page.evaluate("newsfoldFinder.find = () => { throw new Error('asked') }; location.hash = 'main'")
    page.go_back()
    assert status(page).startswith("1 capture")


def test_an_address_that_cannot_change_is_no_harm(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("history.replaceState = () => { throw new DOMException('too often', 'SecurityError') }; 0")
    ask(page, "ferry")
    assert status(page).startswith("1 capture")


def test_leaving_before_results_stand_loses_none(search_page: SearchPage) -> None:
    page = search_page(boats(40), "?q=boat")
    assert status(page)
    page.evaluate("history.replaceState({ place: { count: 0, open: [], y: 0 } }, '')")
    page.reload()
    expect(page.locator(".result")).to_have_count(10)


def test_the_title_names_the_question(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=ferry")
    expect(page).to_have_title("ferry | Search")
    page.fill("#q", "")
    expect(page).to_have_title("Search")


def test_a_day_typed_makes_one_entry(search_page: SearchPage) -> None:
    page = search_page(boats(3, date="2024-05-06"), "?q=boat")
    page.locator(".narrow > summary").click()
    expect(page.locator("#by-outlet option").first).to_be_attached()
    before = page.evaluate("history.length")
    page.locator("#by-from").press_sequentially("05062024")
    expect(page.locator(".search-status")).to_have_text("3 captures in 3 stories found for “boat”.")
    assert (page.evaluate("history.length"), asked(page)) == (before + 1, "?q=boat&from=2024-05-06")
