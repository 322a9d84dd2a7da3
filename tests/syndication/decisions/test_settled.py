"""What follows from decisions, and how they contradict each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.decisions.decision import Decision, StoryDecisions, Why
from plugins.syndication.decisions.settled import Settled, settle
from tests.syndication.decisions.written import LETTERS, base, decided, decisions, join, relation, settled, split


def told(*entries: Decision) -> list[str]:
    return [str(problem).split(";")[0] for problem in settle(decided(*entries), LETTERS)[1]]


def test_no_decision_settles_nothing() -> None:
    assert settle(StoryDecisions(), LETTERS) == (Settled(), [])


def test_joins_that_share_a_capture_are_one() -> None:
    assert settled(join("c", "b"), join("e", "f"), join("a", "b")).joined == (("a", "b", "c"), ("e", "f"))


def test_joined_captures_are_copies() -> None:
    relations = settled(join("a", "b"), join("b", "c")).relations
    assert relations["a", "b"] == ("copy", Why("reason 1", 1))
    assert relations["a", "c"] == ("copy", Why("reason 1; reason 2", 2))


def test_what_is_joined_is_apart_from_the_same() -> None:
    found = settled(split("b", "a"), join("b", "c"))
    assert found.apart == {
        ("a", "b"): Why("reason 1", 1),
        ("a", "c"): Why("reason 1 (decided of a and b)", 1),
    }


def test_all_of_a_split_are_apart() -> None:
    assert list(settled(split("c", "a", "b")).apart) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_a_relation_sets_apart() -> None:
    found = settled(relation("b", "a", "update"))
    assert found.relations == {("a", "b"): ("update", Why("reason 1", 1))}
    assert found.apart == {("a", "b"): Why("reason 1", 1)}


@pytest.mark.parametrize("turned", [1, -1])
def test_a_relation_says_more_than_a_split(turned: int) -> None:
    found = settled(*(split("a", "b"), relation("a", "b", "excerpt"))[::turned])
    assert found.why("b", "a") == found.relations["a", "b"][1]
    assert found.relations["a", "b"][0] == "excerpt"
    assert list(found.apart.values()) == [found.relations["a", "b"][1]]


def test_nobody_decided_so_there_is_no_reason() -> None:
    assert settled(join("a", "b"), base("c")).why("a", "c") is None


def test_a_base_has_its_reason() -> None:
    assert settled(base("b")).bases == {"b": Why("reason 1", 1)}


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ((split("a", "b"), join("b", "a")), "stories.toml:2: it joins 'a' and 'b', which line 1 sets apart"),
        (
            (split("a", "c"), join("a", "b"), join("b", "c")),
            "stories.toml:3: it joins 'a' and 'c', which line 1 sets apart",
        ),
        (
            (relation("a", "b", "update"), join("a", "b")),
            "stories.toml:2: it joins 'a' and 'b', which line 1 sets apart",
        ),
        (
            (join("a", "b"), split("a", "b")),
            "stories.toml:2: it sets 'a' and 'b' apart, which are joined (line 1), and only copies make a story",
        ),
        (
            (join("a", "b"), join("c", "b"), split("d", "c", "a")),
            "stories.toml:3: it sets 'a' and 'c' apart, which are joined (lines 1 and 2), and only copies make a story",
        ),
        (
            (join("a", "b"), relation("a", "b", "related")),
            "stories.toml:2: it sets 'a' and 'b' apart, which are joined (line 1), and only copies make a story",
        ),
        (
            (relation("a", "b", "update"), relation("b", "a", "excerpt")),
            "stories.toml:2: it says excerpt of 'a' and 'b', and line 1 says update",
        ),
        (
            (join("a", "b"), base("a"), base("b")),
            "stories.toml:3: 'a', which is joined with 'b', is set as the base (line 2)",
        ),
        (
            (base("b"), base("a"), join("c", "a"), join("b", "c")),
            "stories.toml:4: it joins 'b' and 'a', each of which is set as the base (lines 1 and 2)",
        ),
        ((join("a", "b"), join("b", "a")), "stories.toml:2: this was decided above already (line 1)"),
        (
            (join("a", "b"), join("b", "c"), join("c", "d"), join("a", "b")),
            "stories.toml:4: this was decided above already (line 1)",
        ),
        ((split("a", "b", "c"), split("b", "a")), "stories.toml:2: this was decided above already (line 1)"),
        (
            (relation("a", "b", "related"), relation("a", "b", "related")),
            "stories.toml:2: this was decided above already (line 1)",
        ),
        ((base("a"), base("a")), "stories.toml:2: this was decided above already (line 1)"),
        ((join("a", "x"),), "stories.toml:1: there is no capture 'x'"),
        ((base("x"),), "stories.toml:1: there is no capture 'x'"),
        ((join("a", "b", "a"),), "stories.toml:1: 'a' stands twice in one list"),
    ],
)
def test_each_contradiction_names_both_lines(entries: tuple[Decision, ...], problem: str) -> None:
    assert told(*entries) == [problem]


def test_what_contradicts_counts_for_nothing() -> None:
    found, _ = settle(decided(split("a", "b"), join("a", "b", "c"), join("c", "d")), LETTERS)
    assert found.joined == (("c", "d"),)


def test_what_overlaps_is_no_contradiction() -> None:
    assert told(join("a", "b"), join("b", "c"), join("a", "c"), split("d", "a"), split("d", "b", "e")) == []


def test_a_capture_that_cannot_be_read_is_no_problem() -> None:
    entries = decided(join("a", "b", "x"), split("c", "x"), base("x"), relation("d", "x", "update"))
    found, problems = settle(entries, LETTERS, ["x"])
    assert problems == []
    assert found == settled(join("a", "b"))


def test_accents_may_be_spelt_otherwise() -> None:
    found, problems = settle(decided(join("caf\u00e9", "a")), ["cafe\u0301", "a"])
    assert (found.joined, problems) == ((("a", "cafe\u0301"),), [])


def test_two_spellings_are_one_capture() -> None:
    _, (problem,) = settle(decided(join("caf\u00e9", "cafe\u0301")), ["cafe\u0301"])
    assert "stands twice" in problem.reason


def test_files_by_themselves_are_named_by_their_ends() -> None:
    decisions = decided(join("mid-day/e\u0301.txt", "b.txt"), base("z/b.txt"), base("txt"))
    about = decisions.about({"one": "home/mid-day/\u00e9.txt", "other": "home/b.txt"})
    assert [one.captures for one in about.decisions] == [("one", "other"), ("z/b.txt",), ("txt",)]


def test_an_end_of_two_files_names_neither() -> None:
    about = decided(base("a.txt")).about({"one": "x/a.txt", "other": "y/a.txt"})
    assert about.named == {"a.txt"}


@given(decisions, st.permutations(LETTERS))
def test_captures_come_in_any_order(entries: list[Decision], ids: list[str]) -> None:
    assert settle(decided(*entries), ids) == settle(decided(*entries), LETTERS)


@given(decisions)
def test_what_is_settled_contradicts_nothing(entries: list[Decision]) -> None:
    found, _ = settle(decided(*entries), LETTERS)
    groups = {id: group for group in found.joined for id in group}
    assert sorted(groups) == sorted(id for group in found.joined for id in group)
    for a, b in found.apart:
        assert a < b
        assert groups.get(a, a) != groups.get(b, b)
    for (a, b), (kind, _) in found.relations.items():
        assert (kind == "copy") == (groups.get(a, a) == groups.get(b, b))
        assert kind == "copy" or (a, b) in found.apart
    assert all(sum(id in group for id in found.bases) < 2 for group in found.joined)


@given(decisions)
def test_apart_holds_of_all_that_is_joined(entries: list[Decision]) -> None:
    found, _ = settle(decided(*entries), LETTERS)
    groups = {id: group for group in found.joined for id in group}
    for a, b in found.apart:
        for one in groups.get(a, (a,)):
            assert (min(one, b), max(one, b)) in found.apart


@given(decisions)
def test_every_decision_holds_or_is_told(entries: list[Decision]) -> None:
    found, problems = settle(decided(*entries), LETTERS)
    refused = {problem.line for problem in problems}
    for entry in decided(*entries).decisions:
        if entry.why.line not in refused:
            assert entry.ruling == "base" or all(found.why(*pair) for pair in entry.pairs)
