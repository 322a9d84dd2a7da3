from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from plugins.lunr_search.document import SearchDocument

Documents = list[SearchDocument]
SearchPage = Callable[..., Page]
HOSTILE = '<img src=x onerror="window.harmed = 1"> {% raw %} {static}/x javascript:alert(1) nets'


def status(page: Page) -> str:
    expect(page.locator(".search-status")).not_to_be_empty()
    return page.locator(".search-status").inner_text()


def titles(page: Page) -> list[str]:
    return page.locator(".result > h2").all_inner_texts()


def test_the_address_asks_the_search(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=attorney")
    assert status(page) == "1 capture in 1 story found for “attorney”."
    assert titles(page) == ["Ferry fares stay"]


def test_typing_searches_and_keeps_the_query(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.locator("#q").press_sequentially("money & +tax")
    expect(page.locator(".search-status")).to_contain_text("money & +tax")
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "money & +tax"


def test_only_the_last_query_is_shown(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate(
        "const s = document.querySelector('news-search'); Promise.all([s.search('money'), s.search('ferry')])"
    )
    assert titles(page) == ["Ferry fares stay"]


def test_copies_fold_under_the_best_witness(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=dredging")
    assert status(page) == "2 captures in 1 story found for “dredging”."
    page.get_by_text("and 1 copy").click()
    expect(page.locator(".result .copies li")).to_contain_text("Harbour dredging begins on Monday.")


def test_results_lead_to_post_and_story(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=title:harbour")
    expect(page.locator(".result h2 a")).to_have_attribute("href", "./posts/a.html")
    expect(page.locator(".result-facts a")).to_have_attribute("href", "./stories/dredging.html")
    expect(page.get_by_role("link", name="its story: Harbour dredging to begin")).to_be_visible()


def test_matched_words_are_marked(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=cafe+odell")
    assert page.locator(".result mark").all_inner_texts() == ["café", "O’Dell’s"]


def test_a_snippet_shows_the_best_stretch(search_page: SearchPage) -> None:
    body = f"Nets. {'calm sea ' * 60} old nets of the harbour {'calm sea ' * 60}"
    page = search_page([SearchDocument("a", "Boats", "a.html", body=body, story="a.html")], "?q=nets+harbour")
    snippet = page.locator(".snippet").inner_text()
    assert "old nets of the harbour" in snippet
    assert (snippet[0], snippet[-1], len(snippet) < 300) == ("…", "…", True)


@pytest.mark.parametrize("query", ["10:30 money", "money~x", "money +", "money^"])
def test_what_does_not_parse_is_read_as_words(search_page: SearchPage, documents: Documents, query: str) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page).startswith("Searched as plain words (")
    assert "Harbour dredging to begin" in titles(page)


@pytest.mark.parametrize("query", ["...", "😀", "*", "+*", "-*", "title:*"])
def test_a_query_without_a_word_says_so(search_page: SearchPage, documents: Documents, query: str) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page) == f"No word to search for in “{query}”."
    assert titles(page) == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("the ferry", ["Ferry fares stay"]),
        ("the ...", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("+the", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("ferry +the", ["Ferry fares stay", "Harbour dredging to begin", "Zoë's café shuts"]),
        ("the -ferry", ["Harbour dredging to begin", "Zoë's café shuts"]),
        ("title:the ferry", ["Ferry fares stay"]),
        ("title:to", ["Harbour dredging to begin"]),
        ("ferry they", ["Ferry fares stay"]),
    ],
)
def test_common_words_are_passed_over_beside_others(
    search_page: SearchPage, documents: Documents, query: str, expected: list[str]
) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page)
    assert sorted(titles(page)) == expected


@pytest.mark.parametrize("word", ["US", "who", "may", "IT", "no"])
def test_words_of_the_news_are_searched(search_page: SearchPage, word: str) -> None:
    known = [SearchDocument(x, f"{x} ferry", f"{x}.html", story=f"{x}.html") for x in ("US", "WHO", "May", "IT", "No")]
    page = search_page(known, f"?q=the+{word}")
    assert [title.lower() for title in titles(page)] == [f"{word} ferry".lower()]


@pytest.mark.parametrize(
    ("field", "words", "shown"),
    [
        ("summary", "crêpe", "Summary: A crêpe farewell"),
        ("captions", "quay", "Caption: The old quay · Ida Marl"),
        ("embeds", "@ellery", "Embedded post: Fares stay · @ellery"),
    ],
)
def test_the_part_that_matched_is_shown(search_page: SearchPage, field: str, words: str, shown: str) -> None:
    known = {"body": "All calm.", "story": "a.html", field: shown.partition(": ")[2]}
    page = search_page([SearchDocument("a", "Boats", "a.html", **known)], f"?q={words}")
    assert page.locator(".snippet").inner_text() == shown
    assert page.locator(".snippet mark").all_inner_texts() == [words.lstrip("@")]


@pytest.mark.parametrize("field", ["outlet", "agency", "author", "place"])
def test_the_fact_that_matched_is_marked(search_page: SearchPage, field: str) -> None:
    known = {"body": "All calm.", "story": "a.html", field: "Tidewire"}
    page = search_page([SearchDocument("a", "Boats", "a.html", **known)], "?q=tidewire")
    assert page.locator(".result-facts mark").all_inner_texts() == ["Tidewire"]


def test_an_inferred_agency_says_so(search_page: SearchPage) -> None:
    known = {"outlet": "Gull", "agency": "Tidewire", "agency_how": "inferred", "story": "a.html"}
    page = search_page([SearchDocument("a", "Boats", "a.html", **known)], "?q=tidewire")
    assert page.locator(".result-facts").inner_text() == "Gull · Tidewire inferred"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("+ferry +the", ["Ferry fares stay"]),
        ("-dredging -turkey -ferry -nets", ["漁港の市場"]),
        ("+O'Dell +turkey", ["Zoë's café shuts"]),
        ("+turkey/ferry", []),
        ("CAFÉ*", ["Zoë's café shuts"]),
        ("+ferries*", ["Ferry fares stay"]),
        ("-dred* +monday", []),
        ("atorney~1", ["Ferry fares stay"]),
        ("attorney~9", ["Ferry fares stay"]),
        ("agency:tidewire", ["Dredgers sail for Port Ellery"]),
        ("gull", ["Ferry fares stay"]),
        ("漁港*", ["漁港の市場"]),
    ],
)
def test_the_query_language_works(
    search_page: SearchPage, documents: Documents, query: str, expected: list[str]
) -> None:
    page = search_page(documents)
    page.fill("#q", query)
    assert status(page)
    assert titles(page) == expected


def test_hostile_words_stay_text(search_page: SearchPage) -> None:
    page = search_page(
        [SearchDocument("a", HOSTILE, "a.html", body=HOSTILE, outlet=HOSTILE, story="a.html")], "?q=nets"
    )
    assert titles(page) == [HOSTILE]
    assert page.locator("news-search img").count() == 0


def test_a_hostile_query_stays_text(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=%3Cimg%20src=x%20onerror=alert(1)%3E")
    assert "<img src=x onerror=alert(1)>" in status(page)
    assert page.locator("news-search img").count() == 0


def test_a_foreign_title_names_its_language(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=%E6%BC%81%E6%B8%AF%E3%81%AE%E5%B8%82%E5%A0%B4")
    expect(page.locator(".result h2")).to_have_attribute("lang", "ja")


def test_many_stories_come_in_pages(search_page: SearchPage) -> None:
    many = [SearchDocument(f"{n}", f"Boat {n}", f"{n}.html", story=f"{n}.html") for n in range(50)]
    page = search_page(many, "?q=boat")
    expect(page.locator(".result")).to_have_count(40)
    page.get_by_role("button", name="Show more (10 left)").click()
    expect(page.locator(".result")).to_have_count(50)
    assert page.locator(".search-more").count() == 0


def test_a_new_query_clears_the_old_results(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=ferry")
    page.fill("#q", "")
    expect(page.locator(".search-status")).to_be_empty()
    assert (titles(page), page.evaluate("location.search")) == ([], "")


def test_the_button_searches_at_once(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.fill("#q", "ferry")
    page.get_by_role("button", name="Search").click()
    assert status(page).startswith("1 capture")


def test_a_form_elsewhere_leads_here(search_page: SearchPage, documents: Documents, tmp_path: Path) -> None:
    page = search_page(documents)
    page.goto(f"{tmp_path.as_uri()}/index.html")
    page.fill("#q", "ferry")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search.html?q=ferry")
    assert titles(page) == ["Ferry fares stay"]


def test_an_address_that_cannot_change_is_no_harm(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("history.replaceState = () => { throw new DOMException('too often', 'SecurityError') }; 0")
    page.fill("#q", "ferry")
    assert status(page).startswith("1 capture")


def test_a_damaged_index_offers_a_reload(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("window.newsfoldIndex.fieldVectors = 0")
    page.fill("#q", "ferry")
    expect(page.locator(".search-status")).to_contain_text("could not be read")
    page.get_by_role("button", name="Reload the page").click()
    assert status(page).startswith("1 capture")


def test_missing_files_are_said(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    page.evaluate("delete window.newsfoldIndex")
    page.fill("#q", "ferry")
    assert "did not load" in status(page)


def test_results_are_accessible(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=harbour+ferry")
    page.locator("summary").click()
    page.evaluate((Path(__file__).parents[1] / "vendor" / "axe.min.js").read_text(encoding="utf-8"))
    assert page.evaluate("axe.run().then(run => run.violations.map(found => found.id))") == []
