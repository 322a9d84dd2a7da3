"""The stories, captures and relations of a collection as data."""

import csv
import io
import json
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.post import Post
from plugins.captures.span import Span
from plugins.keeping.coding import digest
from plugins.syndication.data.account import Account, Standing, Telling
from plugins.syndication.data.capture_table import capture_table
from plugins.syndication.data.relation_table import relations_csv
from plugins.syndication.data.story_records import stories_json
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.witness import Witness
from tests.syndication.invented_stories import post_of

FURNITURE = "Home\nWorld\nSport"


def post(witness: Witness, how: str = "stated") -> Post:
    """A post of a witness, whose agency is known as `how` says."""
    capture = Capture(
        witness.id,
        FURNITURE,
        "0" * 64,
        (Span(0, len(FURNITURE), "furniture"),),
        Fact(witness.title),
        published=Fact(witness.date) if witness.date else None,
        outlet=Fact(witness.outlet) if witness.outlet else None,
        agency=Fact(witness.agency, how) if witness.agency else None,  # type: ignore[arg-type]
        authors=(Fact("Odile Farrow"), Fact("Bo Marsh")),
    )
    return post_of(capture)


def tellings(grouping: Grouping) -> list[Telling]:
    """The stories, the base first and all others half kept."""
    accounts = [
        Account(
            story,
            f"stories/{story.id}.html",
            "Ferry aground",
            "2025-03-11",
            grouping.credits[story.id],
            tuple(
                Standing(id, "BA"[id == story.base], 1.0 if id == story.base else 2 / 3, cut=2)
                for id in sorted(story.members, key=lambda id: id != story.base)
            ),
        )
        for story in grouping.stories
    ]
    return [Telling(account.story, digest(account), partial(replace, account)) for account in accounts]


def rows(text: str) -> dict[str, dict[str, str]]:
    """The rows of a table by their first cell."""
    return {next(iter(row.values())): row for row in csv.DictReader(io.StringIO(text, newline=""))}


def told(*witnesses: Witness, how: str = "stated") -> Any:
    """The one story of witnesses, as JSON has it."""
    posts = {one.id: post(one, how) for one in witnesses}
    (story,) = json.loads(stories_json(tellings(group(witnesses)), posts))["stories"]
    return story


@pytest.fixture
def captures(wire: Witness, shortened: Witness, unlike: Witness) -> dict[str, dict[str, str]]:
    several = [wire, shortened, unlike]
    grouping = group(several)
    table = capture_table([post(one) for one in several], tellings(grouping), len)
    return rows(table)


def test_captures_stand_by_id(captures: dict[str, dict[str, str]]) -> None:
    assert list(captures) == ["shortened", "unlike", "wire"]


def test_a_capture_alone_has_no_story(captures: dict[str, dict[str, str]]) -> None:
    place = [captures["unlike"][name] for name in ("story", "siglum", "version_of", "share_kept", "agency")]
    assert place == ["", "", "", "", ""]


def test_a_witness_has_its_place(captures: dict[str, dict[str, str]]) -> None:
    place = [captures["shortened"][name] for name in ("story", "siglum", "share_kept", "authors", "set_aside_lines")]
    assert place == ["shortened", "B", "0.6667", "Odile Farrow; Bo Marsh", "3"]


def test_credits_say_how_they_are_known(captures: dict[str, dict[str, str]]) -> None:
    known = {id: (row["agency"], row["agency_how"]) for id, row in captures.items()}
    agency = "Northwater News"
    assert known == {"shortened": (agency, "inferred"), "unlike": ("", ""), "wire": (agency, "stated")}


def test_a_story_names_what_its_credit_rests_on(wire: Witness, shortened: Witness) -> None:
    story = told(wire, shortened)
    assert (story["agency"], story["agency_how"], story["base"]) == ("Northwater News", "stated", "wire")
    credits = [(one["credit"], one["credit_evidence"]) for one in story["witnesses"]]
    assert credits == [("stated", []), ("inferred", ["wire"])]


def test_an_agency_by_hand_says_so(wire: Witness, shortened: Witness) -> None:
    assert told(wire, shortened, how="corrected")["agency_how"] == "corrected"


def test_conflicting_credits_are_listed(wire: Witness, shortened: Witness) -> None:
    story = told(wire, replace(shortened, agency="Bay Wire"))
    assert (story["agency"], story["agency_how"]) == (None, None)
    assert [(claim["agency"], claim["captures"]) for claim in story["conflict"]] == [
        ("Bay Wire", ["shortened"]),
        ("Northwater News", ["wire"]),
    ]


def test_relations_tell_the_runs(wire: Witness, shortened: Witness) -> None:
    row = rows(relations_csv(group([wire, shortened]).rows))["shortened"]
    words = str(len(shortened.tokens))
    assert (row["b"], row["relation"], row["shared_words"], row["runs"]) == ("wire", "copy", words, f"0:0:{words}")


def test_no_captures_make_empty_files() -> None:
    assert json.loads(stories_json([], {})) == {"format": 1, "stories": []}
    assert rows(capture_table([], [], len)) == {}
    assert list(group([]).rows) == []


def test_the_order_of_captures_changes_nothing(collection: list[Witness]) -> None:
    ways = [collection, collection[::-1]]
    assert len({relations_csv(group(way).rows) for way in ways}) == 1
    assert len({capture_table(map(post, way), tellings(group(way)), len) for way in ways}) == 1
