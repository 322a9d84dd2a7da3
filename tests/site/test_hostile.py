"""Hostile captures, built and opened with the policy switched off: escaping alone has to hold."""

import html
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.captures.address import address_of
from tests.site.building import Built, built_well, tree
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup, troubles
from tests.site.hostile import FILE_NAMES, PAYLOADS, SECRET, write_hostile, write_hostile_decisions

Shown = Callable[[str], str]
ATOM = "{http://www.w3.org/2005/Atom}"
TELL_OF_HARM = "Object.defineProperty(window, 'harmed', { set() { console.error('a script ran') } })"
OURS = (
    "html head meta title link body a p h1 h2 h3 header nav ul ol li form label input button main article section div "
    "span b i q dl dt dd time details summary figure figcaption blockquote footer table thead tbody tr th td ins del "
    "noscript script news-search witness-pair code strong em svg g path rect circle line text bdi tfoot kbd"
)
NOT_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""The characters that no HTML page may hold (HTML standard, 13.2.3.5)."""
TYPED = str.maketrans({"“": '"', "”": '"', "″": '"', "‘": "'", "’": "'", "—": "--", "–": "-"})


def plain(text: str | None) -> str:
    """A text with white space of one kind, and as it was before typogrify dressed it."""
    return " ".join((text or "").translate(TYPED).split())


@pytest.fixture(scope="session")
def hostile(shelf: Path) -> Built:
    folder = shelf / "hostile"
    write_hostile(folder / "captures")
    write_hostile_decisions(folder / "decisions")
    return built_well(folder / "archive", "--seeds", folder / "captures", "--decisions", folder / "decisions")


@pytest.fixture
def bare_page(browser: Browser) -> Iterator[Page]:
    """A page without the policy, that complains when a payload has run."""
    with browser.new_context(bypass_csp=True) as context:
        context.add_init_script(TELL_OF_HARM)
        yield context.new_page()


@pytest.fixture(scope="module")
def reader(browser: Browser, hostile: Built) -> Iterator[Page]:
    """One page for all that is only read."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def shown(reader: Page, hostile: Built) -> Shown:
    """What the main part of a page of the hostile site reads as."""

    @cache
    def text(path: str) -> str:
        reader.goto(f"{hostile.folder.as_uri()}/{path}")
        return plain(reader.locator("main").text_content())

    return text


def feed(site: Built) -> list[ElementTree.Element]:
    return ElementTree.fromstring(site.read("feeds/stories.atom.xml")).findall(f"{ATOM}entry")


def day_of(name: str) -> int:
    return list(PAYLOADS).index(name) + 1


def test_no_payload_runs_anywhere(bare_page: Page, hostile: Built) -> None:
    assert troubles(bare_page, hostile.folder.as_uri(), hostile.pages) == []


def test_the_alarm_hears_a_payload(bare_page: Page) -> None:
    heard: list[str] = []
    bare_page.on("console", lambda message: heard.append(message.text))
    bare_page.goto("data:text/html,<h1>" + quote(PAYLOADS["script"]))
    assert heard == ["a script ran"]


def test_no_page_breaks_a_rule(hostile: Built) -> None:
    problems = [broken_links(hostile.folder), inline_parts(hostile.folder), malformed_pages(hostile.folder)]
    assert problems == [[], [], []]


def test_pages_hold_our_elements_alone(hostile: Built) -> None:
    elements = {
        (element.name, name) for name in hostile.pages for element in soup(hostile.folder / name).find_all(True)
    }
    assert [found for found in sorted(elements) if found[0] not in OURS.split()] == []


@pytest.mark.parametrize("name", PAYLOADS)
class TestEachPayload:
    """A payload is to be read, as it stands, wherever its capture is shown."""

    def test_shows_as_text_in_its_posts(self, shown: Shown, name: str) -> None:
        for post, words in (("", "Nets"), ("-alone", "Nets"), ("-html", "Ropes")):
            text = shown(f"posts/{name}{post}.html")
            assert text.count(plain(PAYLOADS[name])) >= 4, post
            assert plain(f"{words} {PAYLOADS[name]}") in text, post

    def test_shows_as_text_in_its_story(self, shown: Shown, name: str) -> None:
        text = shown(f"stories/{name}-html.html")
        assert plain(f"Nobody in the whole town could say why {PAYLOADS[name]} had been written") in text
        assert plain(f"Ropes {PAYLOADS[name]} cheaper") in text

    def test_shows_as_text_as_a_reason(self, shown: Shown, name: str) -> None:
        assert plain(f"chosen by hand: {PAYLOADS[name]}") in shown(f"stories/{name}-html.html")
        assert plain(f"decided: {PAYLOADS[name]}") in shown(f"posts/{name}-alone.html")

    def test_shows_as_text_in_lists(self, shown: Shown, name: str) -> None:
        assert plain(f"Nets {PAYLOADS[name]} dearer") in shown("index.html")
        assert plain(f"Nets {PAYLOADS[name]} dearer") in shown("archive.html")
        assert plain(f"Ropes {PAYLOADS[name]} cheaper") in shown("archive.html")

    def test_shows_as_text_in_results(self, reader: Page, hostile: Built, name: str) -> None:
        reader.goto(f"{hostile.folder.as_uri()}/search.html?q=%2Btitle:nets+%2Btitle:{day_of(name)}")
        expect(reader.locator(".result").first).to_be_attached()
        assert plain(f"Nets {PAYLOADS[name]} dearer") in plain(reader.locator(".search-results").text_content())

    def test_shows_as_text_when_asked_for(self, reader: Page, hostile: Built, name: str) -> None:
        reader.goto(f"{hostile.folder.as_uri()}/search.html?q={quote(PAYLOADS[name])}")
        expect(reader.locator(".search-status")).to_contain_text("“")
        # a long question is not said in full
        assert plain(PAYLOADS[name][:60]) in plain(reader.locator(".search-status").text_content())

    def test_shows_as_text_in_the_feed(self, hostile: Built, name: str) -> None:
        entries = [entry for entry in feed(hostile) if plain(PAYLOADS[name]) in plain(entry.findtext(f"{ATOM}title"))]
        summaries = [plain(html.unescape(entry.findtext(f"{ATOM}summary") or "")) for entry in entries]
        assert len(entries) >= 2
        assert any(plain(PAYLOADS[name]) in summary for summary in summaries) or name == "long"


@pytest.mark.parametrize("number", range(len(FILE_NAMES)))
def test_a_hostile_file_name_has_a_plain_address(shown: Shown, number: int) -> None:
    address = address_of(f"{FILE_NAMES[number]}.txt")
    assert f"AFP copy, not credited here (evidence: {address})" in shown(f"posts/copy-{number}.html")


def test_addresses_are_plain_ascii(hostile: Built) -> None:
    assert [path for path in tree(hostile.folder) if not path.isascii() or set(path) & set("<>\"'{}%?#&\\ \n")] == []


def test_no_file_stands_outside_the_site(hostile: Built) -> None:
    beside = sorted(path.name for path in hostile.folder.parent.iterdir())
    assert beside == [".archive.newsfold", "archive", "captures", "decisions", "secret.txt"]


def test_no_other_file_is_drawn_in(hostile: Built) -> None:
    assert [path for path, data in tree(hostile.folder).items() if SECRET.encode() in data] == []


def test_control_characters_stand_in_no_page(hostile: Built) -> None:
    assert [name for name in hostile.pages if NOT_HTML.search(hostile.read(name))] == []


def test_the_feed_is_well_formed(hostile: Built) -> None:
    assert len(feed(hostile)) == 40


def test_search_files_end_no_script(hostile: Built) -> None:
    paths = sorted((hostile.folder / "search").rglob("*.js"))
    assert len(paths) > 72
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert not set(text) & set("<\u2028\u2029"), path


@pytest.mark.parametrize(
    "path", ["index.html", "archive.html", "outlets.html", "posts/long.html", "stories/long-html.html"]
)
def test_long_words_widen_no_page(page: Page, hostile: Built, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 840})
    page.goto(f"{hostile.folder.as_uri()}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
