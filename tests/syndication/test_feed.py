"""The feed of stories."""

from dataclasses import replace
from xml.etree import ElementTree

from plugins.syndication.pages.feed import stories_feed
from plugins.syndication.pages.view import StoryView
from tests.syndication.invented_stories import alone, story

ATOM = "{http://www.w3.org/2005/Atom}"


def told(
    name: str, stories: list[StoryView], canonical: str = "", title: str = "Clippings", most: int = 9
) -> list[str]:
    """The texts of all elements of a name, in order."""
    root = ElementTree.fromstring(stories_feed(stories, canonical, title, most))
    return [element.text or "" for element in root.iter(f"{ATOM}{name}")]


def test_no_entry_has_a_day_made_up() -> None:
    stories = [alone("a", "2025"), alone("b", "2025-03"), alone("c"), story({"d": "2025-03-14", "e": "2025"})]
    assert told("title", stories) == ["Clippings", "Headline of d"]
    assert told("updated", stories) == ["2025-03-14T00:00:00+00:00"] * 2


def test_without_a_day_there_is_no_feed() -> None:
    assert stories_feed([alone("a", "2025"), alone("b")], "", "Clippings", 9) == ""


def test_the_newest_come_first_by_instant() -> None:
    stories = [alone("a", "2025-03-14T01:00+05:30"), alone("b", "2025-03-13T22:00Z"), alone("c", "2025-03-12")]
    assert told("title", stories, most=2)[1:] == ["Headline of b", "Headline of a"]


def test_two_sites_share_no_name() -> None:
    stories = [alone("a", "2025-03-14")]
    sites = [
        ("", "Clippings"),
        ("", "Cuttings"),
        ("https://a.example", "Clippings"),
        ("https://b.example", "Clippings"),
    ]
    names = [name for canonical, title in sites for name in told("id", stories, canonical, title)]
    assert len(set(names)) == len(names) == 8


def test_a_published_site_keeps_its_names() -> None:
    stories = [alone("a", "2025-03-14")]
    assert told("id", stories, "https://a.example", "Old") == told("id", stories, "https://a.example", "New")


def test_only_known_instants_are_published() -> None:
    stories = [alone("a", "2025-03-14"), alone("b", "2025-03-13T10:00"), alone("c", "2025-03-12T10:00+01:00")]
    assert told("published", stories) == ["2025-03-12T10:00:00+01:00"]
    assert len(told("updated", stories)) == 4


def test_outlets_are_the_authors_of_entries() -> None:
    unnamed = story({"a": "2025-03-14", "b": "2025-03-15"})
    both = zip(unnamed.witnesses, ("The Beacon", "<i>Argus</i>"), strict=True)
    entry = replace(unnamed, witnesses=tuple(replace(witness, outlet=outlet) for witness, outlet in both))
    assert told("name", [entry, alone("c", "2025-03-01")]) == ["Clippings", "The Beacon", "<i>Argus</i>"]


def test_a_published_feed_names_itself() -> None:
    selves = [
        stories_feed([alone("a", "2025-03-14")], site, "Clippings", 9).count('rel="self"')
        for site in ("", "https://a.example")
    ]
    assert selves == [0, 1]
