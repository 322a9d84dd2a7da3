"""The command that groups captures for other programs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.syndication.witness import Witness
from scripts.group_captures import read_line, read_lines

ROOT = Path(__file__).parents[2]


def line(witness: Witness) -> str:
    return json.dumps({"id": witness.id, "body": witness.body, "outlet": witness.outlet, "date": witness.date})


def run(
    *lines: str | bytes, options: tuple[str, ...] = (), environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "scripts/group_captures.py", "--jsonl", *options]
    given = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    env = {**os.environ, **(environment or {})}
    return subprocess.run(command, input=given, capture_output=True, cwd=ROOT, env=env, check=False)


def test_stories_pairs_and_related_are_answered(collection: list[Witness]) -> None:
    done = run(*map(line, collection))
    found = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert found["stories"][0]["members"] == ["longer", "shortened", "wire"]
    assert {"a", "b", "relation", "containment", "shared", "runs"} < set(found["pairs"][0])
    assert ["independent"] in [one["to"] for one in found["related"] if one["id"] == "wire"]


def test_decisions_have_the_last_word(collection: list[Witness], tmp_path: Path) -> None:
    decided = (
        '[[story]]\nsplit = ["longer", "wire"]\nreason = "another ferry"\n\n[[story]]\nbase = "ghost"\nreason = "-"\n'
    )
    (tmp_path / "stories.toml").write_text(decided, encoding="utf-8")
    done = run(*map(line, collection), options=("--decisions", str(tmp_path)))
    assert not any({"longer", "wire"} <= set(story["members"]) for story in json.loads(done.stdout)["stories"])
    assert done.returncode == 1
    assert b"stories.toml:5: there is no capture 'ghost'" in done.stderr


def test_neither_order_nor_hash_seed_changes_the_answer(collection: list[Witness]) -> None:
    lines = [line(witness) for witness in collection]
    answers = {
        run(*lines[turn:], *lines[:turn], environment={"PYTHONHASHSEED": str(turn)}).stdout
        for turn in range(len(lines))
    }
    assert len(answers) == 1


def test_a_bad_line_does_not_stop_the_rest(wire: Witness, shortened: Witness) -> None:
    bad: list[str | bytes] = [
        "{not json",
        "[" * 100_000,
        b'{"id": "\xff"}',
        '{"id": "\\ud800", "body": ""}',
        '{"id": "a"}',
    ]
    done = run(line(wire), *bad, line(shortened))
    assert done.returncode == 1
    assert [told.split(b":")[0] for told in done.stderr.splitlines()] == [b"line %d" % n for n in range(2, 7)]
    assert len(json.loads(done.stdout)["stories"]) == 1


@pytest.mark.parametrize("wrong", ["[]", '"a"', "{}", '{"id": 1}', '{"id": "a"}', '{"id": "a", "body": 2}', "nonsense"])
def test_what_is_no_capture_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_line(wrong.encode())


def test_a_body_is_taken_as_it_is() -> None:
    assert read_line(b'{"id": "a", "body": "Home > News"}').body == "Home > News"


def test_what_a_line_states_wins() -> None:
    text = "Ferry aground\n\nLanmere Today, 11 March 2025\n\nThe ferry ran onto a sandbank at dawn on Tuesday."
    assert read_line(json.dumps({"id": "a", "text": text, "outlet": "B", "date": "2024"}).encode()).outlet == "B"


def test_a_repeated_id_is_set_aside(wire: Witness) -> None:
    witnesses, remarks = read_lines([line(wire).encode()] * 2)
    assert len(witnesses) == 1
    assert [(remark.line, remark.bad) for remark in remarks] == [(2, False)]
