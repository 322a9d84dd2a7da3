"""What is written down of stories, and that it keeps their addresses."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.addresses.assignment import assign
from plugins.syndication.addresses.record import Record
from plugins.syndication.addresses.recording import unrecorded
from plugins.syndication.stories.story import Story
from tests.syndication.addresses.told import IDS, RECORDS, collections, groups_of, record, stories, story


def news(records: list[Record], *groups: str) -> list[Record]:
    told = stories(*groups)
    return unrecorded(records, told, [id for story in told for id in story.members])


def test_new_story_is_recorded_base_first() -> None:
    assert news([], "b c a", "d e") == [record("a", "b a c"), record("d", "d e")]


def test_new_capture_is_recorded_where_it_joins() -> None:
    assert news([record("b", "b c")], "a b c") == [record("b", "a")]


def test_recorded_story_is_left_alone() -> None:
    assert news([record("b", "b c")], "c b") == []


def test_stories_made_one_keep_their_holders() -> None:
    assert news([record("m", "m n"), record("a", "a b")], "a b m n o") == [record("m", "o")]


def test_part_that_leaves_gets_its_own_address() -> None:
    assert news([record("a", "a b c d e")], "a b", "c d e") == [record("b", "a b")]


def test_capture_that_changes_stories_is_recorded_again() -> None:
    assert news([record("a", "a b c"), record("d", "d e")], "a b", "c d e") == [record("d", "c")]


def test_name_that_is_no_unicode_is_left_out() -> None:
    assert news([], "a \udc80 b") == [record("a", "a b")]


def test_folder_called_like_a_page_is_recorded() -> None:
    ids = ["a.html/b.txt", "a.html/c.txt"]
    assert [record.captures for record in unrecorded([], [story(ids)], ids)] == [tuple(ids)]


@given(RECORDS, collections())
def test_recording_changes_no_address(records: list[Record], found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    more = unrecorded(records, told, ids)
    before, after = assign(records, told, ids), assign([*records, *more], told, ids)
    assert after.stories == before.stories
    assert {address: after.places[address] for address in before.moved} == before.moved


@given(RECORDS, collections())
def test_recording_twice_adds_nothing(records: list[Record], found: tuple[list[str], list[Story]]) -> None:
    ids, told = found
    records += unrecorded(records, told, ids)
    assert unrecorded(records, told, ids) == []


@given(st.lists(collections(), min_size=1, max_size=6))
def test_no_address_is_ever_lost(history: list[tuple[list[str], list[Story]]]) -> None:
    records: list[Record] = []
    published: set[str] = set()
    for ids, told in history:
        addresses = assign(records, told, ids)
        assert published <= addresses.places.keys()
        records += unrecorded(records, told, ids)
        published |= set(addresses.stories.values())


NUMBERS = st.lists(st.integers(0, 4), min_size=len(IDS), max_size=len(IDS))


@given(st.lists(collections(), max_size=4), NUMBERS, NUMBERS)
def test_growing_stories_keep_their_addresses(
    history: list[tuple[list[str], list[Story]]], numbers: list[int], joining: list[int]
) -> None:
    records: list[Record] = []
    for ids, told in history:
        records += unrecorded(records, told, ids)
    stand = dict(zip(IDS, numbers, strict=True))
    before = _recorded(records, stand)
    # captures come that go before all others, to stories that there are or to new ones
    after = _recorded(records, stand | {f"0{id}": number for id, number in zip(IDS, joining, strict=True)})
    for id, address in before.items():
        assert after[id] == address


def _recorded(records: list[Record], numbers: dict[str, int]) -> dict[str, str]:
    """The address of each capture's story, once it is recorded; stories are those of one number."""
    told = [story(group) for group in groups_of(numbers)]
    records += unrecorded(records, told, numbers)
    addresses = assign(records, told, numbers)
    return {member: addresses.stories[one.id] for one in told for member in one.members}
