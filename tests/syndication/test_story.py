"""Stories and their base texts."""

from dataclasses import replace

import pytest

from plugins.syndication.stories.story import story_of
from plugins.syndication.witness import Witness


def test_a_credited_witness_is_the_base(wire: Witness, shortened: Witness, longer: Witness) -> None:
    story = story_of([longer, shortened, wire])
    assert (story.base, story.reason) == ("wire", "the only one of 3 credited to Northwater News")


def test_a_base_chosen_by_hand_says_why(wire: Witness, shortened: Witness, longer: Witness) -> None:
    story = story_of([longer, shortened, wire], {"longer": "it has the whole text", "other": "of another story"})
    assert (story.base, story.reason) == ("longer", "chosen by hand: it has the whole text")


def test_one_witness_makes_no_story(wire: Witness) -> None:
    with pytest.raises(ValueError, match="two witnesses"):
        story_of([replace(wire)])
