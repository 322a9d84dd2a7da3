"""From a post to the posts before and after it."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.pages.turn import turns
from tests.syndication.invented_stories import post


def posts(stories: str) -> list[Any]:
    """Posts `0`, `1` ... of the stories that the signs name; "-" is none."""
    told = {sign: object() for sign in stories if sign != "-"}
    made: list[Any] = [post(str(place)) for place in range(len(stories))]
    return [replace(one, story=told.get(sign)) for one, sign in zip(made, stories, strict=True)]


def ids(stories: str) -> list[tuple[str, str]]:
    """The ids of the earlier and the later one of each, "" for none."""
    found = [(turn.earlier, turn.later) for _, turn in turns(posts(stories))]
    return [(earlier.capture.id if earlier else "", later.capture.id if later else "") for earlier, later in found]


def test_neighbours_stand_next_to_it() -> None:
    assert ids("---") == [("1", ""), ("2", "0"), ("", "1")]


def test_copies_of_one_story_are_passed_over() -> None:
    assert ids("-aaa-") == [("1", ""), ("4", "0"), ("4", "0"), ("4", "0"), ("", "3")]


def test_a_story_alone_has_no_neighbours() -> None:
    assert ids("aa") == [("", ""), ("", "")]


def test_nothing_has_no_neighbours() -> None:
    assert ids("") == []


@given(st.text("-abc", max_size=12))
def test_a_turn_leads_out_of_the_story(stories: str) -> None:
    for one, turn in turns(posts(stories)):
        for other in (turn.earlier, turn.later):
            assert other is None or other.story is None or other.story is not one.story


@given(st.text("-abc", min_size=1, max_size=12))
def test_every_story_is_come_by(stories: str) -> None:
    told = list(turns(posts(stories)))
    after = {one.capture.id: turn.earlier for one, turn in told}
    place: Any = told[0][0]
    seen = set()
    while place is not None:
        seen.add(place.story or place.capture.id)
        place = after[place.capture.id]
    assert seen == {one.story or one.capture.id for one, _ in told}
