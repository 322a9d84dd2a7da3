"""Sentences that cite."""

from plugins.publication.cite_as import cite_capture, cite_story
from tests.publication.invented_citations import ARCHIVE, DIGEST, HOME, cite
from tests.syndication.invented_stories import story


def test_all_that_is_known_is_said() -> None:
    citation = cite(
        authors=("Nora Pask", "Bo Marsh"),
        outlet="The Beacon",
        agency="FNW",
        published="2025-03-07",
        captured="2025-03-09",
    )
    assert cite_capture(citation) == (
        "Nora Pask and Bo Marsh, The Beacon (FNW): “Ferry aground”, 7 March 2025; captured 9 March 2025; "
        "The Clippings, https://clippings.example/news/posts/a.html"
    )


def test_what_is_unknown_is_said_to_be() -> None:
    assert cite_capture(cite(HOME, not_before="2025-03-08")) == (
        f"“Ferry aground”, undated, not before 8 March 2025; day of capture not known; "
        f"The Clippings, a.txt (SHA-256 {DIGEST})"
    )


def test_a_story_is_cited_with_its_base() -> None:
    told = story({"a": "2025-03-07", "b": "2025-03-08"})
    said = cite_story(told, ARCHIVE, "Outlet not known")
    assert "one text in 2 witnesses, first seen 7 March 2025 (base text: Outlet not known, 7 March 2025)" in said
    assert said.endswith(f"The Clippings, https://clippings.example/news/{told.url}")


def test_an_undated_story_says_so() -> None:
    assert "witnesses, undated (base text: Nobody, undated)" in cite_story(story({"a": "", "b": ""}), HOME, "Nobody")
