"""The story page: the picture, the table beside it and the text say the same, and can be reached by all."""

import re

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, expect

from tests.site.building import Built
from tests.site.checking import soup

STORIES = [
    "01-portanselcourier-ferry-aground", "08-greywickstandard-tolla-sands", "11-portanselcourier-sennet-light",
    "20-greywickstandard-cockle-beds",
]  # fmt: skip
FATES = ("unchanged", "spelled otherwise", "changed", "moved", "cut")


@pytest.fixture(params=STORIES)
def story(request: pytest.FixtureRequest, sample: Built) -> BeautifulSoup:
    return soup(sample.folder / f"stories/{request.param}.html")


def words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def cells(row: Tag) -> list[str]:
    return [words(cell) for cell in row.select("th, td")]


def fates(label: str) -> list[str]:
    """The sigla for each fate that a row of the picture names, `–` for none."""
    parts = (part.rpartition(" in ") for part in label.partition(": ")[2].split("; "))
    said = {fate: sigla for fate, _, sigla in parts}
    return [said.get(fate, "–") for fate in FATES]


def test_picture_and_table_say_the_same(story: BeautifulSoup) -> None:
    rows = [fates(str(link["aria-label"])) for link in story.select(".carry-map svg a")]
    assert rows == [cells(row)[2:] for row in story.select(".map-table tbody tr")]


def test_the_table_counts_what_witnesses_add(story: BeautifulSoup) -> None:
    said = [words(cell) for cell in story.select(".map-table tfoot td")]
    added = [(cells(row)[0], re.search(r"(\d+) added", cells(row)[-1])) for row in story.select(".witnesses tbody tr")]
    counts = [f"{siglum} {found[1]}" for siglum, found in added if found]
    assert [re.sub(r" \(\d+ words?\)", "", text) for text in said] == ([", ".join(counts)] if counts else [])


def test_every_paragraph_has_its_row(story: BeautifulSoup) -> None:
    targets = [str(link["href"]) for link in story.select(".carry-map svg a")]
    assert targets == [f"#{leaf['id']}" for leaf in story.select(".leaf[id]")]


def test_every_witness_has_its_column(story: BeautifulSoup) -> None:
    letters = [words(letter) for letter in story.select(".carry-map svg text")]
    assert letters == [cells(row)[0] for row in story.select(".witnesses tbody tr")]


def test_notes_and_table_agree_on_cuts(story: BeautifulSoup) -> None:
    cut = [cells(row)[-1] for row in story.select(".map-table tbody tr")]
    noted = [
        next((words(note).partition(" in ")[2] for note in leaf.select(".fate") if words(note).startswith("cut")), "–")
        for leaf in story.select(".leaf[id]")
    ]
    assert noted == cut


def test_the_text_is_the_bases_own(story: BeautifulSoup, sample: Built) -> None:
    base = story.select_one(".witnesses tbody th a")
    assert base
    post = soup((sample.folder / "stories" / str(base["href"])).resolve())
    shown = ["".join(leaf.select(".text")[0].strings) for leaf in story.select(".leaf[id]")]
    # typogrify dresses the marks on a post
    assert [re.findall(r"\w+", text) for text in shown] == [
        re.findall(r"\w+", "".join(paragraph.strings)) for paragraph in post.select(".text > [id^=p]")
    ]


def test_it_is_read_aloud_in_order(story: BeautifulSoup) -> None:
    headings = [words(heading) for heading in story.select("main h1, main h2")]
    kept = [heading for heading in headings[1:] if heading not in ("Quotations", "Related coverage")]
    assert kept == ["Witnesses", "The text, as in witness A", "Headlines", "First seen"]


def test_the_timeline_gives_every_date_in_words(story: BeautifulSoup) -> None:
    listed = {words(line).partition(" ")[2] for line in story.select(".timeline li:not(.scale)")}
    assert listed == {cells(row)[3] for row in story.select(".witnesses tbody tr")}


def test_the_keyboard_walks_through_the_map(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/stories/{STORIES[0]}.html")
    page.locator(".carry-map svg a").nth(1).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#p3")).to_be_in_viewport()
    assert page.url.endswith("#p3")


def test_a_cell_leads_to_its_paragraph(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/stories/{STORIES[0]}.html")
    page.locator(".carry-map svg a").last.click()
    assert page.url.endswith(f"#p{page.locator('.carry-map svg a').count()}")


def test_the_map_is_named_for_all(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/stories/{STORIES[0]}.html")
    expect(page.get_by_role("figure", name="Carry map")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile(r"^Paragraph 1: "))).to_be_visible()


def test_print_is_black_and_unfolded(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/stories/{STORIES[0]}.html")
    page.emulate_media(media="print")
    filled = page.eval_on_selector_all(
        ".carry-map path.kept", "paths => [...new Set(paths.map(path => getComputedStyle(path).fill))]"
    )
    assert filled == ["rgb(0, 0, 0)"]
    expect(page.locator(".map-table table")).to_be_visible()
    expect(page.locator(".quiet .variant").first).to_be_visible()


def test_differences_lead_to_the_comparison(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/stories/{STORIES[2]}.html")
    page.locator("#witness-B .differences a").click()
    expect(page.get_by_role("heading", level=2).first).to_contain_text("Radio Ansel")
