"""Group captures into stories.

    python scripts/group_captures.py --jsonl < captures.jsonl

Standard input holds one object a line: {"id", "text" or "body", "outlet"?, "date"?, "title"?}. A `body` is a clean
article and is taken as it is, a `text` is a capture and is read first. Standard output is one object: stories, pairs
and related coverage.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.captures.reading import read_text
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.witness import Witness, witness_of
from scripts.json_lines import read_object


def main() -> int:
    """Answer on standard output; 1 if a line could not be read, though the others are still answered."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("--jsonl", action="store_true", required=True, help="read one JSON object a line")
    program.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    witnesses, remarks = read_lines(sys.stdin.buffer)
    print(json.dumps(answer(group(witnesses)), ensure_ascii=False))
    sys.stderr.writelines(f"{remark}\n" for remark in remarks)
    return 1 if any(remark.bad for remark in remarks) else 0


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
        "stories": [
            {"members": list(story.members), "base": story.base, "reason": story.reason} for story in grouping.stories
        ],
        "pairs": [
            {
                "a": relation.a,
                "b": relation.b,
                "relation": relation.kind,
                "containment": round(relation.containment, 4),
                "shared": grouping.evidence.shared(relation),
            }
            for relation in grouping.relations
        ],
        "related": [
            {"id": coverage.id, "to": [neighbour.id for neighbour in coverage.neighbours]}
            for coverage in grouping.related
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
