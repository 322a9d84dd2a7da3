"""Which story has which address, and where old ones lead."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.addresses.assignment import Addresses, assign
from plugins.syndication.addresses.record import Record, holdings
from plugins.syndication.addresses.story_address import derived_address
from plugins.syndication.stories.story import Story
from tests.syndication.addresses.told import RECORDS, collections, names, record, stories


def assigned(records: list[Record], told: list[Story], alone: str = "") -> Addresses:
    return assign(records, told, [*names(alone), *(id for story in told for id in story.members)])


def stands(records: list[Record], *groups: str) -> list[str]:
    """The names of the addresses that the stories get, in their order."""
    told = stories(*groups)
    found = assigned(records, told).stories
    return [found[story.id].removeprefix("stories/").removesuffix(".html") for story in told]


def test_unrecorded_story_is_called_after_its_first() -> None:
    assert stands([], "c b", "d a") == ["b", "a"]


def test_added_capture_changes_no_address() -> None:
    assert stands([record("b", "b c")], "a b c d") == ["b"]


def test_lost_capture_changes_no_address() -> None:
    assert stands([record("b", "b c d")], "c d") == ["b"]


def test_most_of_a_parted_story_keeps_its_address() -> None:
    assert stands([record("a", "a b c d e")], "a b", "c d e") == ["b", "a"]


def test_half_with_the_first_named_keeps_the_address() -> None:
    assert stands([record("a", "c a b d")], "a b", "c d") == ["b", "a"]


def test_of_two_recorded_the_first_stands() -> None:
    records = [record("m", "m n"), record("a", "a b c")]
    assert stands(records, "a b c m n") == ["m"]
    assert assigned(records, stories("a b c m n")).moved == {"stories/a.html": "a.txt"}


def test_parted_again_each_has_its_own() -> None:
    assert stands([record("m", "m n"), record("a", "a b c")], "a b c", "m n") == ["a", "m"]


def test_later_record_of_a_capture_counts() -> None:
    # b and c left for a story of their own, and are what is left of both
    assert stands([record("a", "a b c d e"), record("b", "b c")], "b c") == ["b"]


def test_chosen_address_goes_before_a_ceded_one() -> None:
    records = [record("a", "a b"), record("ferry", "a b")]
    assert stands(records, "a b c") == ["ferry"]
    assert assigned(records, stories("a b c")).moved == {"stories/a.html": "a.txt"}


def test_what_is_left_of_a_story_is_led_to() -> None:
    assert assigned([record("a", "a b")], [], "b c").moved == {"stories/a.html": "b.txt"}


def test_address_without_captures_leads_nowhere() -> None:
    assert assigned([record("a", "a b")], stories("c d")).moved == {"stories/a.html": None}


def test_derived_name_avoids_a_recorded_one() -> None:
    assert stands([record("a", "x y")], "a b") == ["b"]


def test_story_whose_names_are_taken_is_numbered() -> None:
    assert stands([record("a", "x"), record("b", "x"), record("a-2", "x")], "a b", "a-3 c") == ["a-4", "a-3"]


@given(RECORDS, collections())
def test_no_two_stories_share_an_address(records: list[Record], found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    addresses = assign(records, told, ids)
    assert list(addresses.stories) == [story.id for story in sorted(told, key=lambda story: story.id)]
    every = [*addresses.stories.values(), *addresses.moved]
    assert len(set(every)) == len(every)


@given(RECORDS, collections())
def test_every_recorded_address_leads_somewhere(records: list[Record], found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    addresses = assign(records, told, ids)
    assert {record.address for record in records} <= addresses.places.keys()
    for story in told:
        assert addresses.places[addresses.stories[story.id]] == story.id


@given(RECORDS, collections())
def test_recorded_address_stays_with_its_captures(records: list[Record], found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    held, members = holdings(records), {story.id: story.members for story in told}
    for address, leads in assign(records, told, ids).places.items():
        if address in held:
            there = set(held[address].captures) & set(ids)
            assert bool(leads) == bool(there)
            assert not leads or there & set(members.get(leads, [leads]))


@given(RECORDS, collections(), st.randoms(use_true_random=False))
def test_order_of_stories_does_not_matter(
    records: list[Record], found: tuple[list[str], list[Story]], chance: Random
) -> None:
    ids, told = found
    before = assign(records, told, ids)
    chance.shuffle(ids)
    chance.shuffle(told)
    after = assign(records, told, ids)
    assert (after, list(after.stories), list(after.moved)) == (before, list(before.stories), list(before.moved))


@given(collections())
def test_without_records_stories_are_called_after_their_first(found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    assert assign([], told, ids) == Addresses({story.id: derived_address(story.id) for story in told}, {})
