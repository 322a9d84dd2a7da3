"""Measured stories, made into decided ones."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.decisions.bases import held_bases
from plugins.syndication.decisions.decision import Decision, Pair
from plugins.syndication.decisions.overruling import overrule
from plugins.syndication.decisions.settled import Settled, settle
from tests.syndication.decisions.written import base, decided, decisions, join, relation, settled, split

LETTERS = "abcdefgh"
Groups = list[tuple[str, ...]]


@st.composite
def measured(draw: st.DrawFn) -> tuple[Groups, dict[Pair, float]]:
    """Disjoint groups of two or more, and some pairs of copies, most of them inside."""
    of = draw(st.lists(st.integers(0, 3), min_size=len(LETTERS), max_size=len(LETTERS)))
    groups = [tuple(id for id, n in zip(LETTERS, of, strict=True) if n == number) for number in range(4)]
    pairs = draw(st.sets(st.sampled_from([*combinations(LETTERS, 2)])))
    sure = draw(st.lists(st.sampled_from([0.5, 0.7, 0.9, 1.0]), min_size=len(pairs), max_size=len(pairs)))
    return [group for group in groups if len(group) > 1], dict(zip(sorted(pairs), sure, strict=True))


def all_copies(*groups: str) -> dict[Pair, float]:
    return {pair: 0.8 for group in groups for pair in combinations(group, 2)}


def over(groups: str, *entries: Decision, **sure: float) -> str:
    """The decided groups of measured ones; all inside are copies, `ab=.9` says how sure a and b are."""
    stories = [tuple(group) for group in groups.split()]
    copies = all_copies(*groups.split()) | {(pair[0], pair[1]): value for pair, value in sure.items()}
    return " ".join(map("".join, overrule(stories, copies, settled(*entries))))


def test_joined_captures_become_a_story() -> None:
    assert over("ab", join("d", "c")) == "ab cd"


def test_joining_one_of_each_joins_stories() -> None:
    assert over("ab cd ef", join("b", "c")) == "abcd ef"


def test_a_split_of_two_leaves_none() -> None:
    assert over("ab cd", split("a", "b")) == "cd"


def test_the_others_go_where_they_are_alike() -> None:
    assert over("abcd", split("a", "b"), ac=0.9, bd=0.9) == "ac bd"


def test_alike_to_both_goes_by_name() -> None:
    assert over("abc", split("a", "b")) == "ac"


def test_a_relation_that_is_no_copy_parts() -> None:
    assert over("abc", relation("b", "c", "update"), ac=0.9) == "ac"


def test_all_of_a_split_part() -> None:
    assert over("abcdef", split("a", "b", "c"), ad=0.9, be=0.9, cf=0.9) == "ad be cf"


def test_where_a_split_forbids_only_the_joined_move() -> None:
    assert over("abc def", join("a", "d"), split("b", "e"), ab=0.9, bc=0.9, ef=0.9) == "abcd ef"


def test_what_was_joined_moves_as_one() -> None:
    assert over("abcd", join("c", "d"), split("a", "b"), ac=0.6, bc=0.7, ad=0.9, bd=0.7) == "acd"


def test_copies_of_what_is_gone_stand_alone() -> None:
    groups = overrule([("a", "b", "c")], {("a", "b"): 0.9, ("b", "c"): 0.8}, settled(split("a", "b"), split("b", "c")))
    assert groups == []


def test_a_split_of_strangers_changes_nothing() -> None:
    assert over("ab cd", split("a", "c")) == "ab cd"


def test_two_bases_of_one_story_are_told() -> None:
    held, (problem,) = held_bases([("a", "b", "c")], settled(base("c"), base("a")))
    assert list(held) == ["c"]
    assert str(problem).startswith("stories.toml:2: 'a' is of one story with 'c', its base by decision (line 1); ")


def test_the_base_of_nothing_is_told() -> None:
    held, (problem,) = held_bases([("a", "b")], settled(base("c")))
    assert held == {}
    assert str(problem).startswith("stories.toml:1: 'c' stands alone and is the base of no story; ")


def test_a_base_holds_with_its_reason() -> None:
    held, problems = held_bases([("a", "b"), ("c", "d")], settled(base("c"), base("b")))
    assert ({id: why.reason for id, why in held.items()}, problems) == ({"b": "reason 2", "c": "reason 1"}, [])


@given(measured())
def test_without_decisions_all_stays(found: tuple[Groups, dict[Pair, float]]) -> None:
    groups, copies = found
    assert overrule(groups, copies, Settled()) == sorted(groups)


@given(measured(), decisions)
def test_stories_are_as_decided(found: tuple[Groups, dict[Pair, float]], entries: list[Decision]) -> None:
    settled, _ = settle(decided(*entries), LETTERS)
    groups = overrule(*found, settled)
    story = {id: group for group in groups for id in group}
    assert sum(map(len, groups)) == len(story)
    assert all(len(group) > 1 and list(group) == sorted(group) for group in groups)
    assert all(set(joined) <= set(story[joined[0]]) for joined in settled.joined)
    assert not any(story.get(a, a) == story.get(b, b) for a, b in settled.apart)


@given(measured(), decisions, st.randoms())
def test_input_comes_in_any_order(
    found: tuple[Groups, dict[Pair, float]], entries: list[Decision], random: Random
) -> None:
    groups, copies = found
    settled, _ = settle(decided(*entries), LETTERS)
    shuffled = random.sample([*copies.items()], len(copies))
    assert overrule(random.sample(groups, len(groups)), dict(shuffled), settled) == overrule(groups, copies, settled)


@given(measured(), decisions)
def test_stories_that_nobody_spoke_of_stay(found: tuple[Groups, dict[Pair, float]], entries: list[Decision]) -> None:
    groups, copies = found
    decisions = decided(*entries)
    after = overrule(groups, copies, settle(decisions, LETTERS)[0])
    assert all(group in after for group in groups if not decisions.named & set(group))
