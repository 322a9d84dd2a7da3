"""stories.toml, as people write it, and what is wrong with it."""

from pathlib import Path

import pytest

from plugins.captures.problem import Problem
from plugins.syndication.decisions.decision import Decision, StoryDecisions, Why
from plugins.syndication.decisions.stories_file import read_story_decisions

GOOD = '[[story]]\njoin = ["a.txt", "b.txt"]\nreason = "one report"\n'


def written(folder: Path, source: str) -> tuple[tuple[Decision, ...], list[Problem]]:
    (folder / "stories.toml").write_text(source, encoding="utf-8")
    decisions, problems = read_story_decisions(folder)
    return decisions.decisions, problems


def story(*lines: str) -> str:
    return "\n".join(("[[story]]", 'reason = "because"', *lines, ""))


def relation(*lines: str) -> str:
    return "\n".join(("[[relation]]", 'reason = "because"', *lines, ""))


def test_folder_without_file_decides_nothing(tmp_path: Path) -> None:
    assert read_story_decisions(tmp_path) == read_story_decisions(tmp_path / "none") == (StoryDecisions(), [])


def test_join_keeps_reason_and_line(tmp_path: Path) -> None:
    assert written(tmp_path, "# why\n\n" + GOOD) == (
        (Decision("join", ("a.txt", "b.txt"), Why("one report", 3)),),
        [],
    )


def test_one_entry_may_decide_several_things(tmp_path: Path) -> None:
    found, problems = written(tmp_path, story('join = ["a", "b"]', 'split = ["a", "c"]', 'base = "b"'))
    assert problems == []
    assert [(one.ruling, one.captures) for one in found] == [
        ("join", ("a", "b")),
        ("split", ("a", "c")),
        ("base", ("b",)),
    ]


def test_relation_of_two_captures(tmp_path: Path) -> None:
    (found,), _ = written(tmp_path, relation('captures = ["a", "b"]', 'relation = "update"'))
    assert (found.ruling, found.kind) == ("relation", "update")


def test_relation_of_copies_is_a_join(tmp_path: Path) -> None:
    (found,), _ = written(tmp_path, relation('captures = ["a", "b"]', 'relation = "copy"'))
    assert (found.ruling, found.kind) == ("join", None)


def test_decisions_keep_the_order_of_lines(tmp_path: Path) -> None:
    both = relation('captures = ["a", "b"]', 'relation = "update"') + GOOD
    assert [one.why.line for one in written(tmp_path, both)[0]] == [1, 5]


def test_byte_order_mark_changes_nothing(tmp_path: Path) -> None:
    assert written(tmp_path, "\ufeff" + GOOD) == written(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('[[story]]\njoin = ["a", "b"]\n', "gives no reason"),
        ('[[story]]\njoin = ["a", "b"]\nreason = " "\n', "gives no reason"),
        ('[[story]]\njoin = ["a", "b"]\nreason = 7\n', "gives no reason"),
        ('[[relation]]\ncaptures = ["a", "b"]\nrelation = "update"\n', "gives no reason"),
        (story(), "decides nothing"),
        (story('join = ["a"]'), "join is not a list of two captures or more"),
        (story('join = "a"'), "join is not a list"),
        (story('split = ["a", 7]'), "split is not a list"),
        (story('split = ["a", ""]'), "split is not a list"),
        (story("base = 7"), "base is not the name of a capture"),
        (story('base = ["a"]'), "base is not the name of a capture"),
        (story('joins = ["a", "b"]'), "'joins' is no part of a [[story]] (join, split, base, reason)"),
        (story('relation = "copy"'), "'relation' is no part of a [[story]]"),
        (relation('join = ["a", "b"]'), "'join' is no part of a [[relation]]"),
        (relation('captures = ["a", "b"]'), "names no relation"),
        (relation('relation = "copy"'), "captures is not a list"),
        (relation('captures = ["a", "b", "c"]', 'relation = "copy"'), "one of two captures, not of 3"),
        (relation('captures = ["a", "b"]', 'relation = "copies"'), "'copies' is no relation (copy, update,"),
        (relation('captures = ["a", "b"]', 'relation = ["copy"]'), "['copy'] is no relation"),
        ("[[stories]]\n", "'stories' is no decision; begin each entry with [[story]] or [[relation]]"),
        ("[[correction]]\n", "'correction' is no decision"),
        ("[[story]\n", "it is not TOML ("),
    ],
)
def test_each_mistake_has_its_line(tmp_path: Path, bad: str, reason: str) -> None:
    _, (problem,) = written(tmp_path, GOOD + "\n" + bad)
    assert reason in str(problem)
    assert str(problem).startswith("stories.toml:5: ")


def test_the_other_entries_still_hold(tmp_path: Path) -> None:
    found, problems = written(tmp_path, story("base = 7") + GOOD + story())
    assert [one.captures for one in found] == [("a.txt", "b.txt")]
    assert [problem.line for problem in problems] == [1, 7]


def test_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "stories.toml").mkdir()
    assert str(read_story_decisions(tmp_path)[1][0]).startswith("stories.toml: it cannot be read (")
