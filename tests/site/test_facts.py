"""What the sample's pages say of their captures, against what its author wrote down."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.captures.address import address_of
from tests.site.building import ROOT, Built
from tests.site.checking import soup
from tests.site.comparing import MOVED

ATOM = "{http://www.w3.org/2005/Atom}"
TRUTH = json.loads((ROOT / "tests/fixtures/sample_truth.json").read_text(encoding="utf-8"))
CAPTURES: dict[str, dict[str, Any]] = TRUTH["captures"]
UNDATED = [id for id, truth in CAPTURES.items() if not truth["published"] and not truth["updated"]]
DERIVED = [id for id, truth in CAPTURES.items() if truth["title_how"] == "derived"]
UNCREDITED = {
    id
    for story in TRUTH["stories"]
    for id in story
    if not CAPTURES[id]["agency"] and len({CAPTURES[other]["agency"] for other in story} - {None}) == 1
}
DRESSED = re.compile("[“”‘’\xa0]")


def post(site: Built, id: str) -> BeautifulSoup:
    return soup(site.folder / "posts" / f"{address_of(id)}.html")


def text(element: Tag | None) -> str:
    assert element is not None
    return " ".join(element.get_text().split())


def searched(site: Built, part: str) -> str:
    """The text of one file of the search, as its script has it."""
    return site.read(f"search/{part}.js").replace('\\"', '"')


def test_the_sample_holds_every_case() -> None:
    assert all((UNDATED, DERIVED, UNCREDITED))


@pytest.mark.parametrize("id", UNDATED)
def test_an_undated_post_says_so(sample: Built, id: str) -> None:
    assert text(post(sample, id).select_one(".kicker .date")).startswith("Undated")
    assert post(sample, id).select("article time[datetime]:not(.embed time)") == []


def test_a_bound_of_the_date_is_said(sample: Built) -> None:
    assert text(post(sample, "06-afloat-again.txt").select_one(".kicker .date")) == "Undated, not before 8 March 2025"


def test_the_undated_shelf_holds_the_undated(sample: Built) -> None:
    shelf = soup(sample.folder / "archive.html").select_one("section[aria-labelledby=undated]")
    assert shelf is not None
    links = {link["href"] for link in shelf.select(".headline a")}
    assert links == {f"./posts/{address_of(id)}.html" for id in UNDATED}


def test_the_feed_holds_dated_stories_alone(sample: Built) -> None:
    feed = ElementTree.fromstring(sample.read("feeds/stories.atom.xml"))
    links = {link.get("href") for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")}
    assert links.isdisjoint(f"../posts/{address_of(id)}.html" for id in UNDATED)


def test_derived_headlines_say_so(sample: Built) -> None:
    remarks = {id: post(sample, id).select_one("header .remark") for id in CAPTURES}
    said = {id: text(remark) for id, remark in remarks.items() if remark}
    assert said == dict.fromkeys(DERIVED, "headline derived from the first sentence")


def test_uncredited_copies_name_their_evidence(sample: Built) -> None:
    said = {id for id in CAPTURES if "copy, not credited here (evidence:" in text(post(sample, id).select_one("main"))}
    assert said == UNCREDITED


def test_inferred_agencies_are_marked_so(sample: Built) -> None:
    inferred = {
        id
        for id in CAPTURES
        for note in post(sample, id).select(".note.inferred")
        if text(note.dt) == "Agency" and "FNW" in text(note.dd)
    }
    assert inferred == UNCREDITED


@pytest.mark.parametrize(
    ("id", "outlet", "reason"),
    [
        ("03-greywickstandard.txt", "The Greywick Standard", "saved from the Standard's site"),
        ("04-tarrowbeacon-maid-of-tarrow.txt", "The Tarrow Beacon", "saved from the Beacon's site"),
        ("15-shippingledger-petrel.txt", "Lanmere Shipping Ledger", "a cutting sent in by a reader"),
    ],
)
def test_a_corrected_outlet_gives_its_reason(sample: Built, id: str, outlet: str, reason: str) -> None:
    notes = [text(note) for note in post(sample, id).select(".note.corrected")]
    assert [note.startswith(f"Outlet {outlet} corrected {reason}") for note in notes] == [True]
    assert text(post(sample, id).select_one(".kicker .outlet")) == outlet


def test_every_furniture_line_is_folded_away(sample: Built) -> None:
    folded = post(sample, "02-lanmeretoday.txt").select_one("details.set-aside")
    assert folded is not None
    assert folded.get("open") is None
    assert text(folded.summary) == f"Set aside: {len(folded.select('dd'))} lines"
    assert "Keep scrolling for more Lanmere stories" in text(folded)


def test_furniture_stays_out_of_the_text(sample: Built) -> None:
    assert "Keep scrolling" not in text(post(sample, "02-lanmeretoday.txt").select_one("article"))


def test_a_foreign_post_names_its_language(sample: Built) -> None:
    article = post(sample, "10-courrierdevalorne.txt").article
    assert article is not None
    assert article["lang"] == "fr"


def test_prose_is_dressed_on_its_post(sample: Built) -> None:
    assert "“We felt one long scrape" in text(post(sample, "02-lanmeretoday.txt").select_one("#p4"))


def test_search_keeps_the_words_as_they_were(sample: Built) -> None:
    body = searched(sample, "passages/02-lanmeretoday")
    assert '"We felt one long scrape' in body
    assert "the day's first sailing" in body
    assert not DRESSED.search(body)


def test_headlines_keep_their_apostrophes(sample: Built) -> None:
    title = "Inland Villages Ask Why They Should Pay for Port Ansel's Wall"
    url = "posts/17-brackenholtargus-whose-wall.html"
    titles = ElementTree.fromstring(sample.read("feeds/stories.atom.xml")).iterfind(f"{ATOM}entry/{ATOM}title")
    assert title in [entry.text for entry in titles]
    assert any(f'["{title}","{url}"' in searched(sample, f"cards/{number}") for number in (0, 1))
    assert [text(heading) for heading in soup(sample.folder / url).select("h1")] == [title]
    assert [text(link) for link in soup(sample.folder / "archive.html").select(f'a[href="./{url}"]')] == [title]


def test_stories_show_the_words_as_they_were(sample: Built) -> None:
    story = soup(sample.folder / "stories" / "08-greywickstandard-tolla-sands.html")
    assert text(story.select_one("#p4 .text")).startswith('"She is put together with wooden pegs')


def test_stories_are_those_of_the_author(sample: Built) -> None:
    told = [name for name in sample.pages if name.startswith("stories/") and name not in MOVED]
    pages = [soup(sample.folder / name) for name in told]
    found = [{link["href"] for link in page.select(".witnesses th a")} for page in pages]
    wanted = [{f"../posts/{address_of(id)}.html" for id in story} for story in TRUTH["stories"]]
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))


def test_reports_of_one_event_are_related(sample: Built) -> None:
    for one, other in TRUTH["same_event"]:
        links = [link["href"] for link in post(sample, one).select(".related .headline a")]
        assert f"../posts/{address_of(other)}.html" in links
