"""The pages of agencies and outlets: who carried what, as the data say it."""

import csv
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page

from tests.site.building import Built, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup
from tests.site.hostile import prose

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
    names = ("stories.json", "captures.csv", "relations.csv", "citations.bib", "citations.ris")
    assert links == [f"./data/{name}" for name in names]


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


PAGES = {
    # two versions of one page, which credit two agencies
    "star-early.html": ("Daily Star", "2025-03-07", "nets", "AP"),
    "star-late.html": ("Daily Star", "2025-03-08", "nets", "dpa"),
    # one text, of which no page says whose it is
    "mail.html": ("Quay Mail", "2025-03-07", "ropes", ""),
    "argus.html": ("Loft Argus", "2025-03-08", "ropes", ""),
    "post.html": ("Spit Post", "2025-03-09", "ropes", ""),
    "tar.html": ("Loft Argus", "2025-03-10", "tar", ""),
}
CORRECTIONS = """\
[[correction]]
capture = "argus.html"
agency = "Reuters"
reason = "typeset as the wire"

[[correction]]
capture = "tar.html"
agency = "AFP"
reason = "so the archive says"
"""


def page_of(outlet: str, date: str, subject: str, agency: str) -> str:
    source = f"<p>Source: {agency}</p>" if agency else ""
    body = "".join(f"<p>{words}</p>" for words in prose(subject, subject))
    title = f"Old {subject} of the harbour town"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{date}"></head>
<body><article><h1>{title}</h1>{source}{body}</article></body></html>"""


@pytest.fixture(scope="module")
def contested(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of an outlet that credits two agencies for one text, and of agencies that people named."""
    folder: Path = tmp_path_factory.mktemp("contested")
    for name in ("seeds", "decisions"):
        (folder / name).mkdir()
    for name, facts in PAGES.items():
        (folder / "seeds" / name).write_text(page_of(*facts), encoding="utf-8")
    (folder / "decisions" / "corrections.toml").write_text(CORRECTIONS, encoding="utf-8")
    return built_well(folder / "site", "--seeds", folder / "seeds", "--decisions", folder / "decisions")


def test_versions_in_conflict_count_for_none(contested: Built) -> None:
    rows = table(soup(contested.folder / "agencies.html"))
    assert (rows["AP"], rows["dpa"], rows["Reuters"]) == (["–"] * 4, ["–"] * 4, ["1", "3", "–", "2"])
    assert table(soup(contested.folder / "outlets/daily-star.html"))["Credits conflict"][:3] == ["1", "–", "–"]
    for agency in ("ap", "dpa"):
        page = soup(contested.folder / "agencies" / f"{agency}.html")
        assert "credited to AP by A; dpa by B" in text(page.select_one("[aria-labelledby=disputed]"))


def test_corrections_are_no_credit_of_the_page(contested: Built) -> None:
    page = soup(contested.folder / "agencies/reuters.html")
    head = "1 text, carried 3 times by 3 outlets: 1 as corrected, 2 without credit."
    assert text(page.select_one(".standfirst")) == head
    said = {
        text(line.select_one(".outlet")): text(line.select_one(".standing")) for line in page.select(".carrying li")
    }
    assert said == {"Loft Argus": "as corrected", "Quay Mail": "not credited", "Spit Post": "not credited"}
    assert text(page.select_one(".known-by")) == "known as Reuters copy by A"
    assert "Copies whose agency people corrected count as neither: 1 here." in text(page.select_one(".reading-key"))


def test_an_outlet_tells_corrections_apart(contested: Built) -> None:
    page = soup(contested.folder / "outlets/loft-argus.html")
    assert text(page.select_one(".standfirst")) == "2 captures of 2 texts, 2 of an agency as corrected."
    said = [text(line.select_one(".credit")) for line in page.select(".register li")]
    assert said == ["AFP, as corrected", "Reuters, as corrected; the base text"]
    assert table(soup(contested.folder / "outlets.html"))["Loft Argus"] == ["2", "1", "–", "–"]


def test_one_corrected_text_is_told_as_one(contested: Built) -> None:
    page = soup(contested.folder / "agencies/afp.html")
    assert text(page.select_one(".standfirst")) == "1 text, carried once by 1 outlet, as corrected."


def test_a_story_tells_whose_word_it_has(contested: Built) -> None:
    page = soup(contested.folder / "stories/argus-html.html")
    known = "Reuters copy: known by a correction of A and run without credit by B C, for which it is inferred"
    assert text(page.select_one(".reason")).startswith(known)
    assert text(page.select_one("#witness-A .credit")) == "Reuters, as corrected"
    assert "the only one of 3 credited to Reuters, as corrected." in text(page.select_one(".base .reason"))


def test_data_agree_on_corrections(contested: Built) -> None:
    known = {row["id"]: row["agency_how"] for row in captures(contested)}
    assert known == {
        "argus.html": "corrected",
        "mail.html": "inferred",
        "post.html": "inferred",
        "star-early.html": "stated",
        "star-late.html": "stated",
        "tar.html": "corrected",
    }
    (ropes,) = [story for story in json.loads(contested.read("data/stories.json"))["stories"] if not story["conflict"]]
    assert (ropes["agency_how"], [one["credit"] for one in ropes["witnesses"]]) == (
        "corrected",
        ["corrected", "inferred", "inferred"],
    )


def test_contested_pages_break_no_rule(contested: Built) -> None:
    folder = contested.folder
    assert [broken_links(folder), inline_parts(folder), malformed_pages(folder)] == [[], [], []]
