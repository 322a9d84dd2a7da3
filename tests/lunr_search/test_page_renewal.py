"""An archive that is published anew while its search page is open."""

from dataclasses import replace
from pathlib import Path
from shutil import rmtree

from playwright.sync_api import Page, expect

from tests.lunr_search.asking import Documents, boats, status, titles
from tests.lunr_search.conftest import document, write_site


def publish_anew(folder: Path) -> None:
    """Write another archive in the place of the first; of its parts none has the same numbers."""
    rmtree(folder / "search")
    write_site(folder, [document("a", "Ferry fares stay", "Fares stay."), *boats(3)])


def edit(folder: Path, body: str, known: Documents) -> None:
    """Write the same archive in the place of the first, its last capture edited: all have the numbers that they had."""
    rmtree(folder / "search")
    write_site(folder, [*known[:-1], replace(known[-1], body=body)])


def opened(page: Page, folder: Path, query: str = "") -> Page:
    write_site(folder, boats(40))
    page.goto(f"{folder.as_uri()}/search.html{query}")
    return page


def test_an_open_page_takes_up_the_new_archive(page: Page, tmp_path: Path) -> None:
    opened(page, tmp_path)
    publish_anew(tmp_path)
    page.fill("#q", "ferry")
    expect(page.locator(".result h2")).to_have_text(["Ferry fares stay"])
    assert status(page) == "1 capture in 1 story found for “ferry”."


def test_results_that_stand_lead_to_new_ones(page: Page, tmp_path: Path) -> None:
    opened(page, tmp_path, "?q=boat")
    assert len(titles(page)) == 10
    publish_anew(tmp_path)
    # without scrolling to it, which loads texts that are gone, so that the page finds the new archive by itself
    page.get_by_role("button", name="Show more").dispatch_event("click")
    expect(page.locator(".search-status")).to_have_text("3 captures in 3 stories found for “boat”.")
    expect(page.locator(".result h2")).to_have_count(3)


def test_an_open_page_reads_an_edited_archive(page: Page, tmp_path: Path) -> None:
    opened(page, tmp_path)
    edit(tmp_path, "It sails with herring.", boats(40))
    page.fill("#q", "boat")
    assert status(page) == "40 captures in 40 stories found for “boat”."
    expect(page.locator(".result h2").first).to_contain_text("Boat")


def test_shards_that_are_cut_otherwise_are_found_anew(page: Page, tmp_path: Path) -> None:
    opened(page, tmp_path)
    edit(tmp_path, " ".join(f"a{n}b" for n in range(2500)), boats(40))
    page.fill("#q", "a77b")
    assert titles(page) == ["Boat 39"]
    page.fill("#q", "sails")
    expect(page.locator(".search-status")).to_have_text("39 captures in 39 stories found for “sails”.")
