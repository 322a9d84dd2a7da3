"""The search of the built site, from files and from a server."""

import json
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.building import Built
from tests.site.test_accessibility import AXE, RUN

UNFOUND_WORDS = """async () => {
  const known = [];
  for (let number = 0; number < newsfoldIndex.documents; number++) {
    const [title, url] = (await newsfoldParts.load(`cards/${number >> 3}`))[number & 7];
    const [body] = await newsfoldParts.load(`passages/${url.slice("posts/".length, -".html".length)}`);
    known.push(`${title} ${body}`);
  }
  const answers = new Map(), lost = [];
  const ask = async word => new Set((await newsfoldFinder.find(word)).matches.map(match => match.number));
  for (const [number, text] of known.entries())
    for (const { start, end, terms } of newsfoldTerms.wordsOf(text)) {
      const word = text.slice(start, end);
      if (terms.length && !answers.has(word)) answers.set(word, await ask(word));
      if (terms.length && !answers.get(word).has(number)) lost.push([word, number]);
    }
  return [answers.size, lost] }"""
HOLD = """() => { const load = newsfoldParts.load; window.held = [];
  newsfoldParts.load = name => name.startsWith("passages")
    ? new Promise(go => held.push(go)).then(() => load(name)) : load(name) }"""


def ask(page: Page, address: str, query: str) -> Page:
    """Open the search with a query in the address, and wait for its answer."""
    page.goto(f"{address}/search.html?q={quote(query)}")
    expect(page.locator(".search-status")).not_to_be_empty()
    return page


def test_the_address_asks_the_search(page: Page, address: str) -> None:
    ask(page, address, "brioche accordeur")
    expect(page.locator(".search-status")).to_contain_text("found for “brioche accordeur”")
    expect(page.locator(".result h2", has_text="Valorne")).to_be_visible()


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
    stories.locator("summary").click()
    expect(stories.locator("details.copies li").first).to_be_visible()


def test_matched_words_are_marked(page: Page, address: str) -> None:
    ask(page, address, "lighthouses")
    expect(page.locator(".snippet mark").first).to_be_attached()
    marks = {mark.lower() for mark in page.locator(".result mark").all_text_contents()}
    assert "lighthouse" in marks <= {"lighthouse", "lighthouses"}


def test_results_lead_to_post_and_story(page: Page, address: str) -> None:
    ask(page, address, "+cockle +toxin")
    page.locator(".result-facts a").first.click()
    assert page.url == f"{address}/stories/20-greywickstandard-cockle-beds.html"
    page.go_back()
    page.locator(".result h2 a").first.click()
    assert page.url.startswith(f"{address}/posts/2")


def test_every_word_finds_its_capture(page: Page, sample: Built) -> None:
    ask(page, sample.folder.as_uri(), "ferry")
    count, lost = page.evaluate(UNFOUND_WORDS)
    assert (count > 1000, lost) == (True, [])


def test_every_result_stands_at_its_address(sample: Built) -> None:
    parts = (path.read_text(encoding="utf-8") for path in (sample.folder / "search" / "cards").iterdir())
    cards = [card for part in parts for card in json.loads(part[part.index("[") : part.rindex("]") + 1])]
    addresses = {address for card in cards for address in card if address.endswith(".html")}
    assert len(cards) == 30
    assert [address for address in sorted(addresses) if not (sample.folder / address).is_file()] == []


def test_every_capture_has_its_passages(sample: Built) -> None:
    posts = {
        path.relative_to(sample.folder / "posts").with_suffix("") for path in sample.folder.glob("posts/**/*.html")
    }
    folder = sample.folder / "search" / "passages"
    assert {path.relative_to(folder).with_suffix("") for path in folder.rglob("*.js")} == posts


def test_snippets_move_nothing_below_them(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/search.html")
    page.evaluate(HOLD)
    page.locator("#q").fill("harbour")
    expect(page.locator(".result").nth(2)).to_be_attached()
    before = page.locator(".search-results").bounding_box()
    page.wait_for_timeout(100)
    page.evaluate("held.forEach(go => go())")
    expect(page.locator(".snippet").first).to_contain_text("harbour")
    assert page.locator(".search-results").bounding_box() == before


def test_back_leads_to_where_the_reader_was(page: Page, address: str) -> None:
    ask(page, address, "the")
    page.set_viewport_size({"width": 400, "height": 500})
    page.locator(".result").nth(7).locator("h2 a").click()
    page.go_back()
    expect(page.locator(".result").nth(7)).to_be_in_viewport()


@pytest.mark.parametrize("query", ["ferry", "ferry&agency=&order=oldest", "ferry+%2B", "ferry&to=1999-12-31"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_filters_are_accessible(page: Page, sample: Built, scheme: Literal["light", "dark"], query: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{sample.folder.as_uri()}/search.html?q={query}")
    page.locator(".narrow > summary").click()
    expect(page.locator(".bars button").first).to_be_visible()
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []


@pytest.mark.parametrize("path", ["index.html", "404.html", "posts/19-edwin-strake.html", "search.html"])
def test_a_slash_leads_to_the_box(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}/{path}")
    page.keyboard.press("Control+/")
    box = page.locator("input[type=search]")
    expect(box).not_to_be_focused()
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("and/or")
    expect(box).to_have_value("and/or")


def test_without_scripts_the_archive_is_offered(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/search.html?q=ferry")
        expect(page.locator(".notice")).to_be_visible()
        page.locator(".notice a", has_text="archive").click()
        assert page.url == f"{address}/archive.html"
