"""Two witnesses side by side on the built sample, without scripts and with."""

import json

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route, expect

from plugins.syndication.pages.witness_view import percent
from plugins.syndication.stories.collation import collate
from tests.site.building import Built
from tests.site.checking import soup
from tests.site.comparing import FERRY, PAIRS, body

OTHER = "?a=03-greywickstandard&b=05-brackenholtargus"
HOSTILE = {
    "markup": '<img src=x onerror="window.harmed = 1"></p></table><script>window.harmed = 1</script> &amp; {{ 7*7 }}',
    "halves": "A lone \ud800 and a lone \udc00 in one line.",
    "direction": "\u202egnissim\u202c \u2067שלום\u2069 \u200fמן הים",
    "endless": "x" * 30_000,
    "lines": "one\u2028two\u2029three\x85four\x1cfive",
    "nothing": "",
    "prototype": "__proto__ constructor toString",
}
TABLE = "() => document.querySelector('.pair-rows').outerHTML"
SIDE = """side => [...document.querySelectorAll(`.pair-rows td:nth-child(${side}) > .words`)].map(words => {
  const copy = words.cloneNode(true);
  copy.querySelectorAll('.unseen').forEach(said => said.remove());
  return copy.textContent }).join('\\n\\n')"""


def shown(page: BeautifulSoup, side: int) -> str:
    """What one side of a page reads as, without what is said to those who do not see it."""
    cells = []
    for words in page.select(f".pair-rows td:nth-child({side}) > .words"):
        said = [text for text in words.find_all(string=True) if not text.find_parent(class_="unseen")]
        cells.append("".join(said))
    return "\n\n".join(cells)


@pytest.fixture
def opened(page: Page) -> Page:
    """A page that has nothing to complain of."""
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("console", lambda message: pytest.fail(message.text))
    return page


def status(page: Page) -> str:
    expect(page.locator(".pair-status")).to_contain_text("kept")
    return page.locator(".pair-status").inner_text()


# without scripts


def test_every_witness_of_the_sample_has_its_page(sample: Built) -> None:
    pages = [name for name in sample.pages if name.startswith("compare/")]
    assert pages == sorted(f"compare/{witness}.html" for _, witness in PAIRS)


@pytest.mark.parametrize(("base", "witness"), PAIRS)
def test_both_sides_read_as_the_bodies(sample: Built, base: str, witness: str) -> None:
    # elsewhere the parser makes one line break of two that stand alone
    page = BeautifulSoup(sample.read(f"compare/{witness}.html"), "html.parser", preserve_whitespace_tags={"p"})
    assert shown(page, 2) == body(base)
    assert shown(page, 3) == body(witness)


def test_each_row_says_what_it_is(sample: Built) -> None:
    page = soup(sample.folder / FERRY)
    names = [" ".join(head.get_text().split()) for head in page.select(".pair-rows tbody th")]
    assert names[:4] == ["Headline", "Paragraph 1 changed", "Paragraph 2, as in A", "Paragraph 3 spelled otherwise"]


def test_pages_lead_to_story_and_posts(sample: Built) -> None:
    links = {str(link["href"]) for link in soup(sample.folder / FERRY).select("main a")}
    assert {
        "../stories/01-portanselcourier-ferry-aground.html",
        "../posts/01-portanselcourier-ferry-aground.html",
        "../posts/02-lanmeretoday.html",
        "../compare/03-greywickstandard.html",
    } <= links


# with scripts


@pytest.mark.parametrize(("base", "witness"), PAIRS)
def test_script_and_template_write_one_table(page: Page, sample: Built, base: str, witness: str) -> None:
    page.goto(f"{sample.folder.as_uri()}/compare/{witness}.html")
    written = plain(page.evaluate(TABLE))
    page.evaluate("const pair = document.querySelector('witness-pair'); pair.own = []; pair.show(...pair.pair)")
    expect(page.locator(".pair-status")).to_contain_text("kept")
    assert plain(page.evaluate(TABLE)) == written


def plain(table: str) -> str:
    """A table without the white space between its elements; of spelling Python knows more."""
    for name in ("spelled otherwise", "respelled"):
        table = table.replace(name, "changed")
    page = BeautifulSoup(table.replace(' class="slight"', ""), "html.parser")
    for cell in page.find_all(string=True):
        if cell.find_parent(class_="words") is None:
            cell.replace_with(" ".join(cell.split()))
    return str(page)


def test_any_pair_can_be_chosen(opened: Page, address: str) -> None:
    opened.goto(f"{address}/{FERRY}")
    opened.get_by_label("with").select_option("D  The Tarrow Beacon")
    opened.get_by_label("Compare", exact=True).select_option("C  The Greywick Standard")
    witnesses = ("03-greywickstandard", "04-tarrowbeacon-maid-of-tarrow")
    share = percent(collate(*map(body, witnesses)).share_kept)
    assert status(opened) == f"Comparing C with D: {share} % kept"
    assert opened.evaluate(SIDE, 2) == body(witnesses[0])
    assert opened.evaluate(SIDE, 3) == body(witnesses[1])
    assert opened.evaluate("location.search") == f"?a={witnesses[0]}&b={witnesses[1]}"


def test_the_address_asks_for_a_pair(opened: Page, address: str) -> None:
    opened.goto(f"{address}/{FERRY}{OTHER}")
    assert status(opened).startswith("Comparing C with E")
    opened.reload()
    assert status(opened).startswith("Comparing C with E")
    assert opened.title().startswith("E beside C: Island ferry aground")


def test_back_leads_to_the_page_before(opened: Page, address: str) -> None:
    opened.goto(f"{address}/index.html")
    opened.goto(f"{address}/{FERRY}")
    opened.get_by_label("with").select_option("D  The Tarrow Beacon")
    assert status(opened)
    opened.go_back()
    assert opened.url.endswith("/index.html")
    opened.go_forward()
    assert status(opened).startswith("Comparing A with D")


@pytest.mark.parametrize(
    "query",
    [
        "?a=__proto__&b=constructor",
        "?a=03-greywickstandard",
        "?a=03-greywickstandard&b=03-greywickstandard",
        "?a=%3Cimg%20src=x%20onerror=alert(1)%3E&b=03-greywickstandard",
        "?a=../../../x&b=%00%ff",
    ],
)
def test_an_unknown_pair_is_passed_over(opened: Page, sample: Built, query: str) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}{query}")
    expect(opened.get_by_label("with")).to_have_value("1")
    expect(opened.locator(".pair-status")).to_be_empty()
    assert opened.evaluate(SIDE, 3) == body("02-lanmeretoday")


def test_texts_are_loaded_when_asked_for(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    assert opened.evaluate("window.newsfoldWitnesses") is None
    opened.get_by_label("with").select_option("D  The Tarrow Beacon")
    assert status(opened)
    assert opened.evaluate("window.newsfoldWitnesses.witnesses.length") == 5


def test_the_same_witness_twice_turns_the_pair(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    opened.get_by_label("with").select_option("A  The Port Ansel Courier")
    assert status(opened).startswith("Comparing B with A")


def test_the_first_pair_comes_back(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    before = opened.evaluate(TABLE)
    for outlet in ("D  The Tarrow Beacon", "B  Lanmere Today"):
        opened.get_by_label("with").select_option(outlet)
        assert status(opened)
    assert opened.evaluate(TABLE) == before


def test_the_witness_shown_is_marked(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    marked = opened.locator(".hands [aria-current]")
    turn = opened.get_by_role("navigation", name="Previous and next witness")
    expect(marked).to_have_text("B Lanmere Today")
    opened.get_by_label("with").select_option("D  The Tarrow Beacon")
    expect(marked).to_have_text("D The Tarrow Beacon")
    expect(turn).to_have_count(0)
    opened.get_by_label("Compare", exact=True).select_option("C  The Greywick Standard")
    expect(marked).to_have_count(0)
    opened.get_by_label("with").select_option("B  Lanmere Today")
    opened.get_by_label("Compare", exact=True).select_option("A  The Port Ansel Courier")
    expect(marked).to_have_attribute("aria-current", "page")
    expect(turn).to_be_visible()


def test_only_the_last_choice_is_shown(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    opened.evaluate("const p = document.querySelector('witness-pair'); Promise.all([p.show(1, 2), p.show(3, 4)])")
    assert status(opened).startswith("Comparing D with E")


def test_a_pair_is_chosen_by_keys_alone(opened: Page, sample: Built) -> None:
    opened.goto(f"{sample.folder.as_uri()}/{FERRY}")
    opened.get_by_label("with").focus()
    opened.keyboard.press("ArrowDown")
    assert status(opened).startswith("Comparing A with C")
    expect(opened.get_by_label("with")).to_be_focused()


def test_texts_that_do_not_load_can_be_asked_for_again(page: Page, sample: Built, served: str) -> None:
    page.route("**/compare/*.js", lambda route: route.abort())
    page.goto(f"{served}/sample/archive/{FERRY}{OTHER}")
    expect(page.locator(".pair-status")).to_contain_text("did not load")
    page.unroute("**/compare/*.js")
    page.get_by_role("button", name="Try again").click()
    assert status(page).startswith("Comparing C with E")


def test_a_script_of_something_else_is_no_text(page: Page, sample: Built, served: str) -> None:
    page.route("**/compare/*.js", lambda route: route.fulfill(body="window.newsfoldWitnesses = {witnesses: []}"))
    page.goto(f"{served}/sample/archive/{FERRY}{OTHER}")
    expect(page.locator(".pair-status")).to_contain_text("did not load")


def test_texts_too_long_to_compare_are_said(page: Page, served: str, sample: Built) -> None:
    texts = [{"title": "", "url": "x", "date": "", "iso": "", "lang": "en", "body": "nets " * 51_000}] * 5
    script = f"window.newsfoldWitnesses = {json.dumps({'witnesses': texts, 'spellings': []})}"
    page.route("**/compare/*.js", lambda route: route.fulfill(body=script))
    page.goto(f"{served}/sample/archive/{FERRY}{OTHER}")
    expect(page.locator(".pair-status")).to_have_text("These two texts are too long to be compared here.")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_text(opened: Page, sample: Built, served: str, name: str) -> None:
    hostile, mild = HOSTILE[name], f"Somebody wrote {HOSTILE[name][:500]} on the door."

    def answer(route: Route) -> None:
        parts = {"title": hostile, "url": "posts/x.html", "date": hostile, "iso": "", "lang": "en"}
        texts = [{**parts, "body": mild if place % 2 else hostile} for place in range(5)]
        route.fulfill(body=f"window.newsfoldWitnesses = {json.dumps({'witnesses': texts, 'spellings': []})}")

    opened.route("**/compare/*.js", answer)
    opened.goto(f"{served}/sample/archive/{FERRY}?a=03-greywickstandard&b=04-tarrowbeacon-maid-of-tarrow")
    assert status(opened).startswith("Comparing C with D")
    sides = [json.loads(opened.evaluate(f"side => JSON.stringify(({SIDE})(side))", side)) for side in (2, 3)]
    assert sides == [hostile, mild]
    assert opened.locator("main img, main script").count() == 0
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")
