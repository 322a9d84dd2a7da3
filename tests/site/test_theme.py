"""The theme in a browser: names that do not end, many witnesses, lists that are lists."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.building import Built, built_well

ENDLESS = "A headline that does not end because nobody at the desk would end it " * 29
OUTLETS = ("Loft" + "x" * 296, "The Loft and District Herald and Advertiser " * 7)
AUTHORS = ("Bo Marl and Ida Penn, " * 45, "B" * 1000)
PEOPLE = (("master", "council", "ferry"), ("clerk", "press", "barge"), ("cook", "school", "yawl"))
NAMES = (
    ".story h3 a, .story .summary, .headline a, .result h2 a, .result h3 a, "
    ".register .outlet, .map .outlet, .ledger th a, .headlines .headline"
)
TALL = """names => [...document.querySelectorAll(names)].filter(name =>
  name.getBoundingClientRect().height > 8.5 * parseFloat(getComputedStyle(name).lineHeight)
).map(name => name.textContent.slice(0, 80))"""
OUTSIDE = """() => [...document.querySelectorAll('.strip')].filter(strip =>
  strip.getBoundingClientRect().right > strip.parentElement.getBoundingClientRect().right + 1
).map(strip => strip.parentElement.className)"""
CROWDED = """() => {
  const sigla = [...document.querySelectorAll('.carry-map text')];
  const boxes = sigla.map(siglum => siglum.getBoundingClientRect());
  const meets = (a, b) => a.top < b.bottom && b.top < a.bottom && a.left < b.right - .5 && b.left < a.right - .5;
  return sigla.filter((siglum, n) => boxes.some((box, m) => m > n && meets(boxes[n], box)))
    .map(siglum => siglum.textContent) }"""


def capture(title: str, outlet: str, author: str) -> str:
    """A page of HTML: three paragraphs that all of them share."""
    told = "".join(
        f"<p>The {who} of the harbour told the {whom} on Monday that the {what} would sail once inspectors had looked "
        f"at its hull, and that nobody need wait in the rain for it.</p>"
        for who, whom, what in PEOPLE
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">
<meta name="author" content="{author}"><meta property="article:published_time" content="2024-05-03T10:00:00Z"></head>
<body><article><h1>{title}</h1>{told}</article></body></html>"""


def site_of(folder: Path, captures: list[str]) -> Built:
    (folder / "seeds").mkdir()
    for number, page in enumerate(captures):
        (folder / "seeds" / f"{number:02}.html").write_text(page, encoding="utf-8")
    return built_well(folder / "site", "--seeds", folder / "seeds")


@pytest.fixture(scope="module")
def absurd(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Two copies whose headlines, outlets and authors do not end."""
    titles = (ENDLESS, "Boats" + "x" * 1990)
    return site_of(tmp_path_factory.mktemp("absurd"), list(map(capture, titles, OUTLETS, AUTHORS)))


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One story of thirty witnesses."""
    copies = [capture("Ferry to sail again", f"Outlet {number}", "Bo Marl") for number in range(30)]
    return site_of(tmp_path_factory.mktemp("thirty"), copies)


@pytest.fixture(scope="module")
def long_text(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One story of two witnesses and ninety paragraphs."""
    told = [
        f"The {PEOPLE[n % 3][0]} gave the meeting reason number {n} to leave the old wall as it was." for n in range(90)
    ]
    pages = ("\n\n".join([f"Wall to stand, part {n}", *told[n:]]) for n in (1, 2))
    folder = tmp_path_factory.mktemp("long")
    (folder / "seeds").mkdir()
    for number, page in enumerate(pages):
        (folder / "seeds" / f"{number}.txt").write_text(page, encoding="utf-8")
    return built_well(folder / "site", "--seeds", folder / "seeds")


@pytest.fixture
def narrow(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 320, "height": 640}) as context:
        yield context.new_page()


def test_endless_names_need_no_sideways_scrolling(narrow: Page, absurd: Built) -> None:
    wide = []
    for path in (*absurd.pages, "search.html?q=ferry"):
        narrow.goto(f"{absurd.folder.as_uri()}/{path}")
        narrow.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        if narrow.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path)
    assert wide == []


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("path", ["index.html", "posts/1.html", "stories/0.html"])
def test_long_text_keeps_to_its_column(narrow: Page, long_text: Built, path: str, width: int) -> None:
    narrow.set_viewport_size({"width": width, "height": 800})
    narrow.goto(f"{long_text.folder.as_uri()}/{path}")
    assert narrow.locator(".strip path").count() >= 2
    assert narrow.evaluate(OUTSIDE) == []
    assert narrow.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", ["index.html", "archive.html", "authors.html", "outlets.html", "stories/00-html.html"])
def test_lists_show_a_few_lines_of_names(narrow: Page, absurd: Built, path: str) -> None:
    narrow.goto(f"{absurd.folder.as_uri()}/{path}")
    assert narrow.locator(NAMES).count() > 1
    assert narrow.evaluate(TALL, NAMES) == []


def test_results_show_a_few_lines_of_headlines(narrow: Page, absurd: Built) -> None:
    narrow.goto(f"{absurd.folder.as_uri()}/search.html?q=ferry")
    narrow.locator("details.copies summary").click()
    assert narrow.evaluate(TALL, NAMES) == []


def test_an_endless_headline_stands_whole_on_its_post(narrow: Page, absurd: Built) -> None:
    narrow.goto(f"{absurd.folder.as_uri()}/posts/00-html.html")
    expect(narrow.locator("h1")).to_have_class("long")
    assert narrow.locator("h1").inner_text().split() == ENDLESS.split()


@pytest.mark.parametrize("width", [700, 1280])
def test_letters_above_many_bars_stay_apart(page: Page, thirty: Built, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{thirty.folder.as_uri()}/stories/00-html.html")
    expect(page.locator(".carry-map text").last).to_be_visible()
    assert page.evaluate(CROWDED) == []


def test_the_siglum_of_a_heading_is_named(page: Page, thirty: Built) -> None:
    page.goto(f"{thirty.folder.as_uri()}/stories/00-html.html")
    expect(page.get_by_role("heading", name="The text, as in witness A")).to_be_visible()


def test_results_are_a_list(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/search.html?q=aground")
    expect(page.locator(".copies ol").first).to_have_attribute("role", "list")
    expect(page.locator(".search-results")).to_have_attribute("role", "list")


def test_an_agency_finds_copies_that_do_not_credit_it(page: Page, sample: Built) -> None:
    page.goto(f"{sample.folder.as_uri()}/search.html?q=agency:fnw")
    inferred = page.locator(".result-facts", has_text="inferred")
    expect(inferred.first.locator("mark")).to_be_attached()
