"""Stories and their base texts."""

from dataclasses import replace

import pytest

from plugins.syndication.story import choose_base, story_of
from plugins.syndication.witness import Witness


def witness(id: str, agency: str | None = None, date: str | None = None, body: str = "") -> Witness:
    return Witness(id, "", body, None, agency, date)


def test_a_credited_witness_is_the_base(wire: Witness, shortened: Witness, longer: Witness) -> None:
    story = story_of([longer, shortened, wire])
    assert (story.base, story.reason) == ("wire", "the only one of 3 credited to Northwater News")


def test_among_the_credited_the_earliest_is_base() -> None:
    found = choose_base([witness("a", "X", "2025-03-12"), witness("b", "X", "2025-03-11"), witness("c")])
    assert (found[0].id, found[1]) == ("b", "credited to X; the earliest of the 2 so credited")


def test_without_dates_the_most_complete_is_base() -> None:
    found = choose_base([witness("a", body="one"), witness("b", body="one two")])
    assert (found[0].id, found[1]) == ("b", "the most complete of 2")


def test_dates_that_do_not_tell_decide_nothing() -> None:
    found = choose_base(
        [witness("a", date="2025-03-11T08:00", body="one"), witness("b", date="2025-03", body="one two")]
    )
    assert (found[0].id, found[1]) == ("b", "the most complete of 2")


def test_an_undated_witness_is_never_earliest() -> None:
    assert choose_base([witness("a", body="one two"), witness("b", date="2025")])[1] == "the earliest of 2"


def test_the_name_decides_last() -> None:
    found = choose_base([witness("a", "X"), witness("b", "X")])
    assert (found[0].id, found[1]) == ("a", "credited to X; the first by name of 2 alike")


def test_one_witness_makes_no_story(wire: Witness) -> None:
    with pytest.raises(ValueError, match="two witnesses"):
        story_of([replace(wire)])
