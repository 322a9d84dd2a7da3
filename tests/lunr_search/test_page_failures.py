"""The search page: parts that are late, and parts that do not come."""

from collections.abc import Callable, Iterable
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import Page, expect

from plugins.lunr_search.document import SearchDocument
from tests.lunr_search.asking import Documents, boats, carriers, status, titles, until
from tests.lunr_search.conftest import STATIC, document, write_site

Without = Callable[..., Page]

HOLD = """names => { const load = newsfoldParts.load; window.held = [];
  newsfoldParts.load = name => names.some(one => name.startsWith(one))
    ? new Promise(go => held.push(go)).then(() => load(name)) : load(name) }"""
RELEASE = "held.splice(0).forEach(go => go())"


@pytest.fixture
def without(page: Page, tmp_path: Path) -> Without:
    """Open a search page whose parts of some names stand aside until they are put back."""

    def opened(documents: Iterable[SearchDocument], parts: str, query: str) -> Page:
        write_site(tmp_path, documents)
        (tmp_path / "search" / parts).rename(tmp_path / "aside")
        page.goto(f"{tmp_path.as_uri()}/search.html{query}")
        return page

    return opened


def put_back(folder: Path, parts: str) -> None:
    (folder / "aside").rename(folder / "search" / parts)


def test_only_the_last_query_is_shown(search_page: Without, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("""() => { const find = newsfoldFinder.find; window.held = [];
      newsfoldFinder.find = text => new Promise(go => held.push(go)).then(() => find(text)) }""")
    for count, text in enumerate(("money", "ferry"), 1):
        page.fill("#q", text)
        until(page, f"held.length === {count}")
    page.evaluate("held[1]()")
    assert titles(page) == ["Ferry fares stay"]
    page.evaluate("held[0](); new Promise(go => setTimeout(go, 50))")
    assert titles(page) == ["Ferry fares stay"]
    expect(page.locator(".search-status")).to_contain_text("“ferry”")


@pytest.mark.parametrize("late", ["cards", "columns"])
def test_late_parts_replace_no_newer_answer(search_page: Without, documents: Documents, late: str) -> None:
    page = search_page(documents)
    page.evaluate(HOLD, [late])
    page.evaluate(
        "document.querySelector('news-search').search({ ...newsfoldAsked.NOTHING, text: 'money', order: 'newest' }); 0"
    )
    until(page, "held.length")
    page.evaluate("newsfoldFinder.find = async () => ({ matches: [], problem: null }); 0")
    page.fill("#q", "nothing")
    until(page, "document.querySelector('#q').value === new URLSearchParams(location.search).get('q')")
    page.evaluate(RELEASE)
    expect(page.locator(".search-status")).to_contain_text("Nothing found for “nothing”")
    assert titles(page) == []


def test_shards_that_fail_can_be_tried_again(without: Without, documents: Documents, tmp_path: Path) -> None:
    page = without(documents, "terms", "?q=ferry")
    expect(page.locator(".search-status")).to_contain_text("did not load")
    put_back(tmp_path, "terms")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".result h2")).to_have_text(["Ferry fares stay"])


def test_cards_that_fail_can_be_tried_again(without: Without, documents: Documents, tmp_path: Path) -> None:
    page = without(documents, "cards", "?q=dredging")
    expect(page.locator(".result .failed")).to_contain_text("search/cards/0.js did not load")
    put_back(tmp_path, "cards")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".result h2 a")).to_be_focused()
    expect(page.get_by_text("and 1 copy")).to_be_visible()


def test_snippets_that_fail_can_be_tried_again(without: Without, tmp_path: Path) -> None:
    page = without(boats(1), "passages", "?q=boat")
    expect(page.locator(".snippet .failed")).to_contain_text("did not load")
    put_back(tmp_path, "passages")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".snippet")).to_have_text("It sails.")


def test_filters_that_fail_can_be_tried_again(without: Without, tmp_path: Path) -> None:
    page = without(carriers(2), "columns", "?q=wall")
    page.locator(".narrow > summary").click()
    expect(page.locator(".narrow .failed")).to_contain_text("did not load")
    expect(page.locator("#by-outlet")).to_be_hidden()
    put_back(tmp_path, "columns")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#by-outlet option")).to_have_count(4)


def test_scripts_that_fail_can_be_tried_again(page: Page, tmp_path: Path) -> None:
    write_site(tmp_path, carriers(2))
    script = (tmp_path / "theme" / "js" / "filters.js").rename(tmp_path / "aside")
    page.goto(f"{tmp_path.as_uri()}/search.html?q=wall")
    page.locator(".narrow > summary").click()
    expect(page.locator(".narrow .failed")).to_contain_text("theme/js/filters.js did not load")
    script.rename(tmp_path / "theme" / "js" / "filters.js")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#by-outlet option")).to_have_count(4)


def test_columns_that_fail_hide_no_results(without: Without) -> None:
    page = without(carriers(2), "columns", "?q=wall")
    page.locator(".narrow > summary").click()
    assert len(titles(page)) == 2


def test_columns_that_an_answer_needs_are_said(without: Without, tmp_path: Path) -> None:
    page = without(carriers(2), "columns", "?q=wall&outlet=Outlet+1")
    expect(page.locator(".search-status")).to_contain_text("did not load")
    put_back(tmp_path, "columns")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".search-status")).to_contain_text("1 of 3 captures")


def test_a_damaged_index_offers_a_reload(search_page: Without, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("newsfoldFinder.find = async () => { throw new Error('odd') }; 0")
    page.fill("#q", "ferry")
    expect(page.locator(".search-status")).to_contain_text("The search failed (odd).")
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(".result h2")).to_have_text(["Ferry fares stay"])


def test_missing_files_are_said(page: Page, tmp_path: Path, documents: Documents) -> None:
    write_site(tmp_path, documents)
    (tmp_path / "search" / "index.js").unlink()
    page.goto(f"{tmp_path.as_uri()}/search.html?q=ferry")
    expect(page.locator(".search-status")).to_contain_text("did not load")


def test_a_query_too_wide_says_so(search_page: Without, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate(
        "newsfoldFinder.find = async () => { throw new newsfoldFinder.TooWide('“a*” stands for 9 words') }; 0"
    )
    page.fill("#q", "a*")
    assert status(page) == "“a*” stands for 9 words."
    assert page.get_by_role("button", name="Try again").count() == 0


@pytest.mark.parametrize("script", ["vendor/lunr.min.js", "js/search.js"])
def test_scripts_that_do_not_load_are_named(page: Page, tmp_path: Path, script: str) -> None:
    write_site(tmp_path, boats(1))
    (tmp_path / "theme" / script).unlink()
    copy(STATIC / "js" / "seek.js", tmp_path / "search.js")
    html = (tmp_path / "search.html").read_text(encoding="utf-8")
    tag = '<script src="./search.js" defer></script></head>'
    (tmp_path / "search.html").write_text(html.replace("</head>", tag), encoding="utf-8")
    page.goto(f"{tmp_path.as_uri()}/search.html")
    expect(page.locator(".search-status")).to_have_text("The files of the search did not load: reload the page.")


def test_an_older_list_takes_no_place(search_page: Without) -> None:
    page = search_page([*boats(3), document("x", "Calm", "Calm.")])
    page.evaluate("""() => { const load = newsfoldParts.load; window.held = [];
      newsfoldParts.load = name => name.startsWith('cards') && held.length === 0
        ? new Promise(go => held.push(go)).then(() => load(name)) : load(name) }""")
    page.fill("#q", "boat")
    until(page, "held.length === 1")
    page.fill("#q", "calm")
    expect(page.locator(".result h2")).to_have_text(["Calm"])
    page.evaluate("held[0](); new Promise(go => setTimeout(go, 50))")
    assert titles(page) == ["Calm"]
