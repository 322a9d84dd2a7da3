"""The search of the built site, from files and from a server."""

import json
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from tests.site.building import Built

UNFOUND_TERMS = """() => { const index = lunr.Index.load(newsfoldIndex);
  const found = term => index.query(query => query.term(term, { usePipeline: false })).length > 0;
  const terms = newsfoldIndex.invertedIndex.map(([term]) => term);
  return [terms.length, terms.filter(term => !found(term))] }"""

UNFOUND_WORDS = """() => { const index = lunr.Index.load(newsfoldIndex);
  const fill = word => query => { query.term(word); newsfoldQuery.prepare(index, query) };
  const ask = word => index.query(fill(word)).map(hit => hit.ref);
  const answers = new Map(), lost = [];
  for (const [ref, { title, body }] of Object.entries(newsfoldDocuments))
    for (const { start, end, terms } of newsfoldTerms.wordsOf(`${title} ${body}`)) {
      const word = `${title} ${body}`.slice(start, end);
      if (terms.length && !answers.has(word)) answers.set(word, new Set(ask(word)));
      if (terms.length && !answers.get(word).has(ref)) lost.push([word, ref]) }
  return [answers.size, lost] }"""


def ask(page: Page, address: str, query: str) -> Page:
    """Open the search with a query in the address, and wait for its answer."""
    page.goto(f"{address}/search.html?q={quote(query)}")
    expect(page.locator(".search-status")).not_to_be_empty()
    return page


def test_the_address_asks_the_search(page: Page, address: str) -> None:
    ask(page, address, "brioche accordeur")
    expect(page.locator(".search-status")).to_contain_text("found for “brioche accordeur”")
    assert any("Valorne" in title for title in page.locator(".result h2").all_inner_texts())


def test_typing_asks_the_search(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html")
    page.locator("#q").press_sequentially("lighthouse")
    expect(page.locator(".search-status")).to_contain_text("found for “lighthouse”")


def test_the_form_of_any_page_leads_to_results(page: Page, address: str) -> None:
    page.goto(f"{address}/posts/19-edwin-strake.html")
    page.locator("#seek").fill("cockle")
    page.locator(".seek button").click()
    page.wait_for_url("**/search.html?q=cockle")
    expect(page.locator(".result").first).to_contain_text("Cockle")


def test_copies_fold_into_their_story(page: Page, address: str) -> None:
    ask(page, address, "title:aground")
    stories = page.locator(".result", has=page.locator("details.copies"))
    expect(stories).to_have_count(1)
    assert stories.locator("details.copies li").count() >= 1


def test_matched_words_are_marked(page: Page, address: str) -> None:
    ask(page, address, "lighthouses")
    marks = {mark.lower() for mark in page.locator(".result mark").all_text_contents()}
    assert "lighthouse" in marks <= {"lighthouse", "lighthouses"}


def test_results_lead_to_post_and_story(page: Page, address: str) -> None:
    ask(page, address, "+cockle +toxin")
    page.locator(".result-facts a").first.click()
    assert page.url == f"{address}/stories/20-greywickstandard-cockle-beds.html"
    page.go_back()
    page.locator(".result h2 a").first.click()
    assert page.url.startswith(f"{address}/posts/2")


def test_every_term_of_the_index_is_found(page: Page, sample: Built) -> None:
    ask(page, sample.folder.as_uri(), "ferry")
    count, lost = page.evaluate(UNFOUND_TERMS)
    assert (count > 1000, lost) == (True, [])


def test_every_word_finds_its_capture(page: Page, sample: Built) -> None:
    ask(page, sample.folder.as_uri(), "ferry")
    count, lost = page.evaluate(UNFOUND_WORDS)
    assert (count > 1000, lost) == (True, [])


def test_every_document_stands_at_its_address(sample: Built) -> None:
    documents = json.loads(sample.read("search/documents.js").removeprefix("window.newsfoldDocuments = ").rstrip(";\n"))
    addresses = {document[key] for document in documents for key in ("url", "story")}
    assert len(documents) == 30
    assert [address for address in sorted(addresses) if not (sample.folder / address).is_file()] == []


def test_without_scripts_the_archive_is_offered(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/search.html?q=ferry")
        expect(page.locator(".notice")).to_be_visible()
        page.locator(".notice a", has_text="archive").click()
        assert page.url == f"{address}/archive.html"
