"""The sample collection and the real captures, read and grouped."""

import json
from pathlib import Path

import pytest

from plugins.captures.reading import read_capture
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.stories.credit import credits_of
from plugins.syndication.witness import Witness, witness_of

ROOT = Path(__file__).parents[2]


def witnesses_in(folder: Path) -> list[Witness]:
    return [witness_of(read_capture(path.name, path)) for path in sorted(folder.iterdir())]


def stories(grouping: Grouping) -> list[list[str]]:
    return sorted(list(story.members) for story in grouping.stories)


@pytest.fixture(scope="module")
def real(real_captures: Path) -> list[Witness]:
    return witnesses_in(real_captures / "seeds")


def test_the_sample_has_its_stories() -> None:
    truth = json.loads((ROOT / "tests/fixtures/sample_truth.json").read_text(encoding="utf-8"))
    assert stories(group(witnesses_in(ROOT / "seeds"))) == sorted(sorted(story) for story in truth["stories"])


def test_real_copies_are_one_story(real: list[Witness]) -> None:
    assert [[member[:3] for member in story] for story in stories(group(real))] == [["001", "002", "003"]]


def test_all_real_captures_are_related(real: list[Witness]) -> None:
    kinds = {(relation.a[:3], relation.b[:3]): relation.kind for relation in group(real).relations}
    assert len(kinds) == 10
    assert {pair for pair, kind in kinds.items() if kind != "related"} == {
        ("001", "002"),
        ("001", "003"),
        ("002", "003"),
    }


def test_real_copies_are_not_credited(real: list[Witness]) -> None:
    members = group(real).stories[0].members
    found = credits_of(witness for witness in real if witness.id in members)
    assert [(credit.how, [one[:3] for one in credit.evidence]) for credit in found.credits] == [
        ("stated", []),
        ("inferred", ["001"]),
        ("inferred", ["001"]),
    ]
