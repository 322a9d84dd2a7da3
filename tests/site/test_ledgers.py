"""The pages of agencies and outlets: who carried what, as the data say it."""

import csv
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page

from tests.site.building import Built, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup

LEDGERS = ["agencies.html", "agencies/fnw.html", "outlets.html", "outlets/the-tarrow-beacon.html"]


def text(element: Tag | None) -> str:
    assert element is not None
    return " ".join(element.get_text().split())


def table(page: BeautifulSoup) -> dict[str, list[str]]:
    """The cells of a page's table by the heads of its rows."""
    return {text(row.th): [text(cell) for cell in row.select("td")] for row in page.select(".ledger tbody tr")}


def captures(site: Built) -> list[dict[str, str]]:
    with (site.folder / "data" / "captures.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_agency_counts_what_the_data_say(sample: Built) -> None:
    rows = captures(sample)
    disputed = {row["story"] for row in rows if row["story"] and row["agency"] == "AOD"}
    carried = [row for row in rows if row["agency"] == "FNW" and not row["version_of"] and row["story"] not in disputed]
    credited = [row for row in carried if row["agency_how"] == "stated"]
    texts = {row["story"] or row["id"] for row in carried}
    outlets = {row["outlet"] for row in carried} - {""}
    counts = [len(texts), len(outlets), len(credited), len(carried) - len(credited)]
    assert table(soup(sample.folder / "agencies.html"))["FNW"] == [str(count) for count in counts]


def test_a_disputed_text_counts_for_no_agency(sample: Built) -> None:
    assert table(soup(sample.folder / "agencies.html"))["AOD"] == ["–"] * 4
    conflicts = [text(item) for item in soup(sample.folder / "agencies/aod.html").select("main li")]
    assert [line for line in conflicts if "Minister brings back runaway buoy" in line] != []


def test_outlets_agree_with_their_agencys_page(sample: Built) -> None:
    by_outlet = table(soup(sample.folder / "agencies/fnw.html"))
    for link in soup(sample.folder / "agencies/fnw.html").select(".ledger th a"):
        page = soup(sample.folder / "agencies" / str(link["href"]))
        assert table(page)["FNW"] == by_outlet[text(link)]


def test_a_text_says_who_credited_it(sample: Built) -> None:
    page = soup(sample.folder / "agencies/fnw.html")
    ferry = next(item for item in page.select(".carried-texts > li") if "Island ferry aground" in text(item.h3))
    said = {text(line.select_one(".outlet")): text(line.select_one(".standing")) for line in ferry.select("ul > li")}
    assert said == {
        "The Port Ansel Courier": "credited",
        "Lanmere Today": "credited",
        "The Greywick Standard": "not credited",
        "The Tarrow Beacon": "not credited",
        "The Brackenholt Argus": "not credited",
    }
    assert text(ferry.select_one(".known-by")) == "known as FNW copy by A B"


def test_captures_of_an_outlet_say_whose_they_are(sample: Built) -> None:
    page = soup(sample.folder / "outlets/the-tarrow-beacon.html")
    said = [text(line.select_one(".credit")) for line in page.select(".register li")]
    assert said == ["", "FNW, not credited; 74 % kept", "", "FNW, not credited; 73 % kept"]


def test_an_unknown_outlet_has_a_shelf(sample: Built) -> None:
    assert "Outlet not known" in table(soup(sample.folder / "outlets.html"))


def test_lists_lead_to_the_data(sample: Built) -> None:
    links = [str(link["href"]) for link in soup(sample.folder / "agencies.html").select(".as-data a")]
    assert links == ["./data/stories.json", "./data/captures.csv", "./data/relations.csv"]


@pytest.mark.parametrize("path", LEDGERS)
def test_ledgers_need_no_sideways_scrolling(page: Page, sample: Built, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{sample.folder.as_uri()}/{path}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", LEDGERS)
def test_cells_keep_to_their_columns(page: Page, sample: Built, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{sample.folder.as_uri()}/{path}")
    wide = (
        "[...document.querySelectorAll('.ledger :is(th, td)')].filter(cell => cell.scrollWidth > cell.clientWidth + 1)"
    )
    assert page.evaluate(f"{wide}.filter(cell => cell.clientWidth > 1).map(cell => cell.textContent)") == []


@pytest.fixture(scope="module")
def agencyless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of one capture that no agency is known of."""
    folder: Path = tmp_path_factory.mktemp("agencyless")
    (folder / "seeds").mkdir()
    page = (
        "Nets dearer at loft\n\nThe Loft Herald, 3 May 2024\n\nNets were dear at the loft this week, the mender said.\n"
    )
    (folder / "seeds" / "nets.txt").write_text(page, encoding="utf-8")
    return built_well(folder / "site", "--seeds", folder / "seeds")


def test_a_site_without_agencies_says_so(agencyless: Built) -> None:
    page = soup(agencyless.folder / "agencies.html")
    assert text(page.select_one(".standfirst")) == "No capture of this archive names an agency."
    assert page.select("table") == []
    assert not (agencyless.folder / "agencies").exists()


def test_pages_of_one_thing_say_so(agencyless: Built) -> None:
    page = soup(agencyless.folder / "outlets/the-loft-herald.html")
    assert text(page.select_one(".standfirst")) == "1 capture of 1 text."


def test_small_sites_break_no_rule(agencyless: Built) -> None:
    folder = agencyless.folder
    assert [broken_links(folder), inline_parts(folder), malformed_pages(folder)] == [[], [], []]
