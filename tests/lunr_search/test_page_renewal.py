"""An archive that is published anew while its search page is open."""

from pathlib import Path
from shutil import rmtree

from playwright.sync_api import Page, expect

from tests.lunr_search.asking import boats, status, titles
from tests.lunr_search.conftest import document, write_site


def publish_anew(folder: Path) -> None:
    """Write another archive in the place of the first; of its parts none has the same numbers."""
    rmtree(folder / "search")
    write_site(folder, [document("a", "Ferry fares stay", "Fares stay."), *boats(3)])


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
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".search-status")).to_have_text("3 captures in 3 stories found for “boat”.")
    expect(page.locator(".result h2")).to_have_count(3)
