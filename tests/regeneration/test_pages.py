"""Pages are drawn where they differ, and a site is what a clean build of it would be."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.regeneration.making import Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    assert site.build().problems == ()
    assert site.drawn == {"a.html", "b/c.html"}
    return site


def test_unchanged_pages_are_kept(site: Site) -> None:
    before = site.pages
    site.forget()
    assert site.build().published
    assert (site.drawn, site.pages) == (set(), before)


def test_changed_page_is_drawn(site: Site) -> None:
    site.texts["a.html"] = "other"
    site.build()
    assert (site.drawn, site.pages["a.html"]) == ({"a.html"}, "<p>Noneother")


def test_rooms_find_kept_and_new_files(site: Site) -> None:
    site.texts["a.html"] = "other"
    site.build()
    assert site.finished == site.pages


def test_page_that_is_gone_goes(site: Site) -> None:
    del site.texts["b/c.html"]
    site.build()
    assert (site.drawn, list(site.pages)) == (set(), ["a.html"])


def test_page_deleted_by_hand_is_drawn(site: Site) -> None:
    (site.output / "a.html").unlink()
    site.build()
    assert (site.drawn, site.pages["a.html"]) == ({"a.html"}, "<p>Noneone")


def test_page_edited_by_hand_is_drawn(site: Site) -> None:
    (site.output / "a.html").write_text("<p>Nonemine", encoding="utf-8")
    site.build()
    assert (site.drawn, site.pages["a.html"]) == ({"a.html"}, "<p>Noneone")


def test_other_settings_draw_all(site: Site) -> None:
    site.settings["SITENAME"] = "Clippings"
    site.build()
    assert site.pages == {"a.html": "<p>Clippingsone", "b/c.html": "<p>Clippingstwo"}


def test_another_template_draws_all(site: Site) -> None:
    site.template.write_text("<b>", encoding="utf-8")
    site.build()
    assert site.pages == {"a.html": "<b>Noneone", "b/c.html": "<b>Nonetwo"}


def test_template_edited_while_drawing_draws_again(site: Site) -> None:
    def edit() -> None:
        site.template.write_text("<b>", encoding="utf-8")

    site.texts["a.html"] = "other"
    site.draw_first = edit
    site.build()
    site.draw_first = lambda: None
    site.template.write_text("<p>", encoding="utf-8")
    site.build()
    assert site.pages == {"a.html": "<p>Noneother", "b/c.html": "<p>Nonetwo"}


def test_page_of_unknown_content_is_drawn(site: Site) -> None:
    site.texts["b/c.html"] = ""
    site.build()
    assert site.drawn == {"b/c.html"}
    site.forget()
    site.build()
    assert site.drawn == {"b/c.html"}


def test_site_that_is_not_whole_leaves_the_record(site: Site) -> None:
    site.settings["WHOLE"] = False
    assert not site.build().published
    site.settings.clear()
    assert site.drawn == {"a.html", "b/c.html"}
    assert (site.build().published, site.drawn) == (True, set())


def test_two_pages_never_share_an_address(site: Site) -> None:
    site.settings["DOUBLE"] = 1
    [problem] = site.build().problems
    assert problem.startswith("the build stopped: ValueError: two pages are to stand at a.html")


def test_page_elsewhere_is_an_error(site: Site) -> None:
    site.texts["a.html"] = "nowhere"
    [problem] = site.build().problems
    assert "was not written there" in problem


@pytest.mark.parametrize("spoilt", [b"", b"spoilt", os.urandom(200)])
def test_spoilt_record_draws_all(site: Site, spoilt: bytes) -> None:
    before = site.pages
    (site.kept / "pages").write_bytes(spoilt)
    site.forget()
    site.build()
    assert (site.drawn, site.pages) == ({"a.html", "b/c.html"}, before)


def test_record_of_another_kind_draws_all(site: Site) -> None:
    from plugins.keeping.coding import encode
    from plugins.keeping.file import write_kept

    write_kept(site.kept, "pages", encode(["no", "record"]))
    site.forget()
    site.build()
    assert site.drawn == {"a.html", "b/c.html"}


def test_kept_folder_may_be_deleted(site: Site) -> None:
    before = site.pages
    for file in site.kept.iterdir():
        file.unlink()
    site.build()
    assert (site.drawn, site.pages) == ({"a.html", "b/c.html"}, before)


def test_old_record_fits_no_new_site(site: Site) -> None:
    """As where a build was killed after the site was put in place, and before the record of it was kept."""
    record = (site.kept / "pages").read_bytes()
    site.texts["a.html"] = "two"
    site.build()
    (site.kept / "pages").write_bytes(record)
    site.texts["a.html"] = "one"
    site.build()
    assert site.pages["a.html"] == "<p>Noneone"


def test_written_files_are_counted(site: Site) -> None:
    site.texts |= {"a.html": "other", "d.html": "new"}
    report = site.build()
    assert (report.written, report.files) == (2, 3)
    assert "2 of 3 files written" in str(report)


TEXTS = st.dictionaries(
    st.sampled_from(["a.html", "b/c.html", "b/d.html", "e.html"]), st.sampled_from("xyz"), min_size=1
)


@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_any_edits_end_as_a_clean_build(tmp_path_factory: pytest.TempPathFactory, edits: list[dict[str, str]]) -> None:
    site = Site(tmp_path_factory.mktemp("site"))
    for texts in edits:
        site.texts = texts
        assert site.build().published
    assert site.pages == {address: f"<p>None{text}" for address, text in edits[-1].items()}
