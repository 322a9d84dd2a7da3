from playwright.sync_api import Page

from tests.site.building import Built
from tests.site.checking import broken_links, inline_parts, malformed_pages, troubles


def test_every_page_opens_without_trouble(page: Page, sample: Built, address: str) -> None:
    assert len(sample.pages) > 40
    assert troubles(page, address, sample.pages) == []


def test_every_link_leads_somewhere(sample: Built) -> None:
    assert broken_links(sample.folder) == []


def test_nothing_active_stands_inline(sample: Built) -> None:
    assert inline_parts(sample.folder) == []


def test_every_page_is_well_formed(sample: Built) -> None:
    assert malformed_pages(sample.folder) == []


def test_the_summary_counts_the_site(sample: Built) -> None:
    assert sample.out[0].startswith("30 posts, ")
    assert "244 lines set aside, 5 stories, 14 copies, 0 warnings" in sample.out[0]
    assert sample.out[1] == f"Open {sample.folder / 'index.html'}"


def test_a_good_build_reports_no_problem(sample: Built) -> None:
    assert sample.problems == []


def test_every_capture_has_a_post(sample: Built) -> None:
    assert len(list((sample.folder / "posts").iterdir())) == 30


def test_the_archive_lists_every_post(sample: Built) -> None:
    archive = sample.read("archive.html")
    posts = [name for name in sample.pages if name.startswith("posts/")]
    assert [name for name in posts if f'href="./{name}"' not in archive] == []
