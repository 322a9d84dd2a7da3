"""What becomes of a base's paragraphs."""

from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.fate import fates_of

BASE = "The crew recognised the light at dawn.\n\nThe keeper said so.\n\nNobody else was near the tower.\n\nRain fell."


def test_each_paragraph_has_its_fate() -> None:
    witness = "The crew recognized the light at dawn.\n\nThe keeper claimed so.\n\nRain fell.\n\nA gull cried over it."
    assert fates_of(collate(BASE, witness).passages) == {1: "respelled", 2: "changed", 3: "cut", 4: "kept"}


def test_spelling_is_judged_in_its_language() -> None:
    passages = collate("Er konnte es hören und sehen.", "Er könnte es hören und sehen.").passages
    assert fates_of(passages, "de") == {1: "changed"}
