"""The search page: what a result shows, and how results fold by story."""

import re

import pytest
from playwright.sync_api import expect

from plugins.lunr_search.document import SearchDocument
from tests.lunr_search.asking import Documents, SearchPage, boats, carriers, status, titles
from tests.lunr_search.conftest import document

LOADED = """() => performance.getEntriesByType("resource").map(entry => entry.name).join(" ")"""


def test_copies_fold_under_the_best_witness(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=dredging")
    assert status(page) == "2 captures in 1 story found for “dredging”."
    page.get_by_text("and 1 copy").click()
    expect(page.locator(".result .copies li .snippet")).to_have_text("Harbour dredging begins on Monday.")


def test_copies_load_when_they_are_opened(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=dredging")
    expect(page.locator(".snippet mark")).to_have_count(1)
    assert page.locator(".copies li").count() == 0
    assert "passages/b.js" not in page.evaluate(LOADED)


def test_many_copies_come_in_tens(search_page: SearchPage) -> None:
    page = search_page(carriers(25), "?q=wall+-calm")
    page.get_by_text("and 24 copies").click()
    expect(page.locator(".copy")).to_have_count(10)
    page.get_by_role("button", name="Show more (14 left)").click()
    expect(page.locator(".copy")).to_have_count(20)


def test_many_stories_come_in_tens(search_page: SearchPage) -> None:
    page = search_page(boats(23), "?q=boat")
    expect(page.locator(".result")).to_have_count(10)
    page.get_by_role("button", name="Show more (13 left)").click()
    expect(page.locator(".result")).to_have_count(20)
    expect(page.locator(".result").nth(10).locator("a")).to_be_focused()
    page.get_by_role("button", name="Show more (3 left)").click()
    expect(page.locator(".result")).to_have_count(23)
    assert page.locator(".search-more").count() == 0


def test_snippets_load_where_they_are_seen(search_page: SearchPage) -> None:
    page = search_page(boats(10), "?q=boat")
    page.set_viewport_size({"width": 800, "height": 500})
    page.reload()
    expect(page.locator(".snippet").first).to_have_text("It sails.")
    assert page.evaluate(LOADED).count("passages/") < 10
    page.locator(".result").last.scroll_into_view_if_needed()
    expect(page.locator(".snippet").last).to_have_text("It sails.")


def test_results_lead_to_post_and_story(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=title:harbour")
    expect(page.locator(".result h2 a")).to_have_attribute("href", "./posts/a.html")
    expect(page.locator(".result-facts a")).to_have_attribute("href", "./stories/dredging.html")
    expect(page.get_by_role("link", name=re.compile("^its story ?: Harbour dredging to begin$"))).to_be_visible()


def test_matched_words_are_marked(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=cafe+odell")
    expect(page.locator(".result mark")).to_have_text(["café", "O’Dell’s"])


def test_overlapping_words_are_marked_once(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents)
    marked = "newsfoldMarking.marked('abcdef', new Set(['x']), {}).map(part => part.outerHTML ?? part).join('')"
    words = "[[1, 3], [2, 4], [4, 5]].map(([start, end]) => ({ start, end, terms: ['x'] }))"
    shown = page.evaluate(marked.replace("{}", words))
    assert shown == "a<mark>bcd</mark><mark>e</mark>f"


def test_a_snippet_shows_the_best_stretch(search_page: SearchPage) -> None:
    body = f"Nets. {'calm sea ' * 60} old nets of the harbour {'calm sea ' * 60}"
    page = search_page([document("a", "Boats", body)], "?q=nets+harbour")
    expect(page.locator(".snippet")).to_contain_text("old nets of the harbour")
    snippet = page.locator(".snippet").inner_text()
    assert (snippet[0], snippet[-1], len(snippet) < 300) == ("…", "…", True)


def test_a_snippet_of_one_long_word_ends(search_page: SearchPage) -> None:
    page = search_page([document("a", "Boats", f"A ship {'x' * 5000}")], "?q=boats+ship")
    expect(page.locator(".snippet mark")).to_have_text("ship")
    assert len(page.locator(".snippet").inner_text()) < 300


@pytest.mark.parametrize(
    ("field", "words", "shown"),
    [
        ("summary", "crêpe", "Summary: A crêpe farewell"),
        ("captions", "quay", "Caption: The old quay · Ida Marl"),
        ("embeds", "@ellery", "Embedded post: Fares stay · @ellery"),
    ],
)
def test_the_part_that_matched_is_shown(search_page: SearchPage, field: str, words: str, shown: str) -> None:
    page = search_page([document("a", "Boats", "All calm.", **{field: shown.partition(": ")[2]})], f"?q={words}")
    expect(page.locator(".snippet")).to_have_text(shown)
    expect(page.locator(".snippet mark")).to_have_text(words.lstrip("@"))


def test_a_capture_without_text_has_no_snippet(search_page: SearchPage) -> None:
    page = search_page([document("a", "Boats", "")], "?q=boats")
    expect(page.locator(".snippet span")).to_have_text("")


@pytest.mark.parametrize("field", ["outlet", "agency", "author", "place"])
def test_the_fact_that_matched_is_marked(search_page: SearchPage, field: str) -> None:
    page = search_page([document("a", "Boats", "All calm.", **{field: "Tidewire"})], "?q=tidewire")
    expect(page.locator(".result-facts mark")).to_have_text("Tidewire")


def test_an_inferred_agency_says_so(search_page: SearchPage) -> None:
    known = {"outlet": "Gull", "agency": "Tidewire", "agency_how": "inferred"}
    page = search_page([document("a", "Boats", "All calm.", **known)], "?q=tidewire")
    expect(page.locator(".result-facts")).to_have_text("Gull · Tidewire inferred")


def test_a_foreign_title_names_its_language(search_page: SearchPage, documents: Documents) -> None:
    page = search_page(documents, "?q=%E6%BC%81%E6%B8%AF%E3%81%AE%E5%B8%82%E5%A0%B4")
    expect(page.locator(".result h2")).to_have_attribute("lang", "ja")
    expect(page.locator(".snippet [lang]")).to_have_attribute("lang", "ja")


def test_a_result_without_a_title_has_its_address(search_page: SearchPage) -> None:
    page = search_page([SearchDocument("a", "", "posts/a.html", body="Nets", story="posts/a.html")], "?q=nets")
    assert titles(page) == ["posts/a.html"]
