"""The search page: asking, from the address and by typing."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.lunr_search.asking import Documents, SearchPage, asked, status, titles
from tests.lunr_search.conftest import document

HOSTILE = '<img src=x onerror="window.harmed = 1"> {% raw %} {static}/x javascript:alert(1) nets'
WAITS = "s => { const find = newsfoldFinder.find; newsfoldFinder.find = text => new Promise(() => {}) }"
AXE = (Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8")


def test_the_address_asks_the_search(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=attorney")
    assert status(page) == "1 capture in 1 story found for “attorney”."
    assert titles(page) == ["Ferry fares stay"]


def test_typing_searches_and_keeps_the_query(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.locator("#q").press_sequentially("money & +tax")
    expect(page.locator(".search-status")).to_contain_text("money & +tax")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "money & +tax"


def test_the_button_searches_at_once(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("NewsSearch.pause = 1e6; 0")
    page.fill("#q", "ferry")
    page.get_by_role("button", name="Search").click()
    assert status(page).startswith("1 capture")


def test_a_new_query_clears_the_old_results(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=ferry")
    assert titles(page) == ["Ferry fares stay"]
    page.fill("#q", "")
    expect(page.locator(".search-status")).to_be_empty()
    expect(page.locator(".result")).to_have_count(0)
    assert asked(page) == ""


def test_what_is_found_is_said_aloud_once(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("""() => { window.said = [];
      const region = document.querySelector("[role=status]");
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true }) }""")
    page.locator("#q").press_sequentially("ferry f")
    expect(page.get_by_role("status")).to_contain_text("found for “ferry f”")
    assert page.evaluate("said").__len__() == 1


def test_a_long_wait_is_told(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate(WAITS)
    page.fill("#q", "ferry")
    expect(page.locator(".search-status")).to_have_text("Searching …")


def test_readiness_is_marked(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    assert page.evaluate("performance.getEntriesByName('search-ready').length") == 1


@pytest.mark.parametrize("query", ["...", "😀", "*", "+*", "-*", "title:*"])
def test_a_query_without_a_word_says_so(search_page: SearchPage, documents: Documents, query: str) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page) == f"No word to search for in “{query}”."
    assert titles(page) == []


@pytest.mark.parametrize(
    ("query", "marked"),
    [("fig 10:30 net", "fig [10]:30 net"), ("net~x", "net~[‸]x"), ("net +", "net [+]"), ("net^", "net^[‸]")],
)
def test_what_does_not_parse_says_where(search_page: SearchPage, documents: Documents, query: str, marked: str) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    expect(page.locator(".search-problem")).to_contain_text("Searched as plain words")
    wrong = page.locator(".search-problem mark").inner_text()
    assert page.locator(".search-problem code").inner_text().replace(wrong, f"[{wrong}]") == marked


@pytest.mark.parametrize("query", ["10:30 money", "money~x", "money +", "money^"])
def test_what_does_not_parse_is_read_as_words(search_page: SearchPage, documents: Documents, query: str) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert "Harbour dredging to begin" in titles(page)


def test_a_query_that_parses_has_no_problem(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=money^")
    page.fill("#q", "money")
    expect(page.locator(".search-problem")).to_be_empty()


def test_hostile_words_stay_text(search_page: SearchPage) -> None:
    known = dict.fromkeys(("outlet", "agency", "author", "place", "story_title"), HOSTILE)
    page = search_page([document("a", HOSTILE, HOSTILE, story="b.html", **known)], "?q=nets")
    assert titles(page) == [HOSTILE]
    expect(page.locator(".snippet")).to_contain_text("<img")
    assert page.locator("news-search img").count() == 0


def test_a_hostile_address_stays_below_the_site(search_page: SearchPage) -> None:
    page = search_page([document("a", "Nets", "Nets", url="javascript:alert(1)")], "?q=nets")
    expect(page.locator(".result h2 a")).to_have_attribute("href", "./javascript:alert(1)")


def test_a_hostile_query_stays_text(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=%3Cimg%20src=x%20onerror=alert(1)%3E:")
    assert "<img src=x onerror=alert(1)>" in status(page)
    assert page.locator("news-search img").count() == 0


def test_a_form_elsewhere_leads_here(search_page: SearchPage, documents: Documents, tmp_path: Path) -> None:
    page = search_page(documents)
    page.goto(f"{tmp_path.as_uri()}/index.html")
    page.fill("#q", "ferry")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search.html?q=ferry")
    assert titles(page) == ["Ferry fares stay"]


@pytest.mark.parametrize("query", ["harbour ferry", "ferry +", "nothing", "..."])
def test_the_page_is_accessible(search_page: SearchPage, documents: Documents, query: str) -> None:
    page = search_page(documents, f"?q={query}".replace(" ", "+").replace("++", "+%2B"))
    status(page)
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    expect(page.locator("#by-outlet option").first).to_be_attached()
    page.evaluate(AXE)
    # axe would fetch the stylesheets, which a file may not
    assert page.evaluate("axe.run({ preload: false }).then(run => run.violations.map(found => found.id))") == []
