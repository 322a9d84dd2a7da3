"""Whole collections into stories."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.grouping import group
from plugins.syndication.join import join
from plugins.syndication.witness import Witness


def test_copies_become_one_story(collection: list[Witness]) -> None:
    assert [story.members for story in group(collection).stories] == [("longer", "shortened", "wire")]


def test_every_order_gives_the_same(collection: list[Witness]) -> None:
    expected = group(collection)

    @given(st.permutations(collection))
    def check(shuffled: list[Witness]) -> None:
        assert group(shuffled) == expected

    check()


def test_identical_texts_are_one_story(wire: Witness) -> None:
    copies = [replace(wire, id=name, outlet=name) for name in "abcd"]
    assert [story.members for story in group(copies).stories] == [("a", "b", "c", "d")]


@pytest.mark.parametrize("body", ["", " \n\n ", "Read more.", "…"])
def test_next_to_no_text_is_no_copy(wire: Witness, body: str) -> None:
    assert group([replace(wire, id="a", body=body), replace(wire, id="b", body=body)]).stories == ()


def test_an_empty_collection_has_no_stories() -> None:
    assert group([]).stories == ()


def test_two_captures_of_one_id_are_refused(wire: Witness) -> None:
    with pytest.raises(ValueError, match="two captures are called wire"):
        group([wire, wire])


def test_related_pairs_are_among_the_relations(collection: list[Witness]) -> None:
    kinds = {(relation.a, relation.b): relation.kind for relation in group(collection).relations}
    assert kinds["independent", "wire"] == "related"
    assert kinds["longer", "wire"] == "copy"


def test_a_story_is_found_by_its_member(collection: list[Witness]) -> None:
    grouping = group(collection)
    assert grouping.story_of("longer") == grouping.stories[0]
    assert grouping.story_of("unlike") is None


def test_a_chain_joins_no_strangers() -> None:
    chain = {("a", "b"): 0.9, ("b", "c"): 0.8, ("c", "d"): 0.7, ("d", "e"): 0.6}
    assert all(len(story) < 4 for story in join(chain, 0.5))


def test_close_members_all_join() -> None:
    assert join({("a", "b"): 0.9, ("a", "c"): 0.8, ("b", "c"): 0.7}, 0.5) == [("a", "b", "c")]
