"""Group captures into stories.

    python scripts/group_captures.py --jsonl < captures.jsonl
    python scripts/group_captures.py --jsonl --decisions DIR < captures.jsonl

Standard input holds one object a line: {"id", "text" or "body", "outlet"?, "date"?, "title"?}. A `body` is a clean
article and is taken as it is, a `text` is a capture and is read first. Standard output is one object: stories, pairs
with the runs of words they share (the place of the first word in each of the two, from 0 on, and how many), and related
coverage. The stories.toml of a decision folder has the last word.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.captures.problem import Problem
from plugins.captures.reading import read_text
from plugins.syndication.decisions.settled import Settled, settle
from plugins.syndication.decisions.stories_file import read_story_decisions
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.relations.relation import Relation
from plugins.syndication.stories.story import Story
from plugins.syndication.witness import Witness, witness_of
from scripts.json_lines import read_object


def main() -> int:
    """Answer on standard output; 1 if a line could not be read, though the others are still answered."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("--jsonl", action="store_true", required=True, help="read one JSON object a line")
    program.add_argument("--decisions", type=Path, metavar="DIR", help="the folder of a stories.toml")
    args = program.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    witnesses, remarks = read_lines(sys.stdin.buffer)
    settled, problems = _settled(args.decisions, [witness.id for witness in witnesses])
    grouping = group(witnesses, settled=settled)
    print(json.dumps(answer(grouping), ensure_ascii=False))
    sys.stderr.writelines(f"{remark}\n" for remark in (*remarks, *problems, *grouping.problems))
    return int(any(remark.bad for remark in remarks) or bool(problems or grouping.problems))


def _settled(folder: Path | None, ids: Sequence[str]) -> tuple[Settled, list[Problem]]:
    if folder is None:
        return Settled(), []
    decisions, mistakes = read_story_decisions(folder)
    settled, unfit = settle(decisions, ids)
    return settled, [*mistakes, *unfit]


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a line: a bad one fails the run, any other is set aside with a word."""

    line: int
    text: str
    bad: bool

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}"


def read_lines(lines: Iterable[bytes]) -> tuple[list[Witness], list[Remark]]:
    """Read a witness from each line, with remarks on the lines that give none."""
    witnesses: dict[str, Witness] = {}
    remarks: list[Remark] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            witness = read_line(line)
        except ValueError as problem:
            remarks.append(Remark(number, str(problem), bad=True))
        else:
            if witnesses.setdefault(witness.id, witness) is not witness:
                remarks.append(Remark(number, f'set aside, a line above has the id "{witness.id}" as well', bad=False))
    return list(witnesses.values()), remarks


def read_line(line: bytes) -> Witness:
    """Read one witness; what the line states wins over what its text says.

    Raises:
        ValueError: the line is not JSON, or lacks what a witness needs.
    """
    found = read_object(line)
    stated = {key: found.get(key) for key in ("title", "outlet", "date", "text", "body")}
    if wrong := [key for key, value in stated.items() if not isinstance(value, str | None)]:
        raise ValueError(f'"{wrong[0]}" is not text')
    if stated["body"] is not None:
        read = Witness(found["id"], "", stated["body"])
    elif stated["text"] is not None:
        read = witness_of(read_text(found["id"], stated["text"]))
    else:
        raise ValueError('neither a "text" nor a "body"')
    return replace(
        read,
        title=stated["title"] or read.title,
        outlet=stated["outlet"] or read.outlet,
        date=stated["date"] or read.date,
    )


def answer(grouping: Grouping) -> dict[str, object]:
    """Put a grouping into the form that other programs read."""
    return {
        "stories": [_story(story, grouping) for story in grouping.stories],
        "pairs": [_pair(relation, grouping) for relation in grouping.relations],
        "related": [
            {
                "id": coverage.id,
                "to": [neighbour.id for neighbour in coverage.neighbours],
                "because": [list(neighbour.because) for neighbour in coverage.neighbours],
            }
            for coverage in grouping.related.values()
        ],
    }


def _story(story: Story, grouping: Grouping) -> dict[str, object]:
    found = grouping.credits[story.id]
    return {
        "members": list(story.members),
        "base": story.base,
        "reason": story.reason,
        "agency": found.agency,
        "inferred": [credit.witness for credit in found.credits if credit.how == "inferred"],
        "conflict": [{"agency": claim.agency, "witnesses": list(claim.witnesses)} for claim in found.conflict],
    }


def _pair(relation: Relation, grouping: Grouping) -> dict[str, object]:
    evidence = grouping.exhibits.of(relation.a, relation.b)
    return {
        "a": relation.a,
        "b": relation.b,
        "relation": relation.kind,
        "containment": round(relation.containment, 4),
        "shared": evidence.words,
        "quotation": evidence.quotation,
        "furniture": evidence.furniture,
        "agency": evidence.agency,
        "runs": [[run.at, run.other, run.words] for run in evidence.runs],
        **({"decided": relation.decided} if relation.decided else {}),
    }


if __name__ == "__main__":
    sys.exit(main())
