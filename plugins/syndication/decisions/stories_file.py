"""The stories file: `stories.toml` of a decision folder, read with the line of each entry."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

from plugins.captures.corrections.entry import Entry, read_entries
from plugins.captures.problem import Problem
from plugins.syndication.decisions.decision import FILE, DecidedKind, Decision, StoryDecisions, Why

KINDS: tuple[str, ...] = get_args(DecidedKind)
PARTS = {"story": ("join", "split", "base", "reason"), "relation": ("captures", "relation", "reason")}


def read_story_decisions(folder: Path) -> tuple[StoryDecisions, list[Problem]]:
    """The decisions about stories in a decision folder, and the problems of entries that decide nothing.

    A folder without the file has none; that there is no folder is for the reader of corrections to say.
    """
    entries, problems = read_entries(folder / FILE, ("story", "relation"))
    decisions: list[Decision] = []
    for entry in sorted(entries, key=lambda entry: entry.line):
        try:
            decisions += _story(entry) if entry.kind == "story" else [_relation(entry)]
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", entry.line))
    return StoryDecisions(tuple(decisions)), problems


def _story(entry: Entry) -> list[Decision]:
    decisions = list(_rulings(entry, _why(entry)))
    if not decisions:
        raise ValueError("the entry decides nothing: write join, split or base")
    return decisions


def _rulings(entry: Entry, why: Why) -> Iterator[Decision]:
    for ruling in ("join", "split"):
        if ruling in entry.table:
            yield Decision(ruling, _names(entry, ruling), why)
    if "base" in entry.table:
        base = entry.table["base"]
        if not _is_name(base):
            raise ValueError('base is not the name of a capture: write base = "its path below the folder of captures"')
        yield Decision("base", (base,), why)


def _relation(entry: Entry) -> Decision:
    why = _why(entry)
    names = _names(entry, "captures")
    if len(names) != 2:
        raise ValueError(f"a relation is one of two captures, not of {len(names)}")
    kind = entry.table.get("relation")
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no relation ({', '.join(KINDS)})" if kind else "the entry names no relation")
    if kind == "copy":
        return Decision("join", names, why)
    return Decision("relation", names, why, cast(DecidedKind, kind))


def _why(entry: Entry) -> Why:
    for key in entry.table:
        if key not in PARTS[entry.kind]:
            raise ValueError(f"{key!r} is no part of a [[{entry.kind}]] ({', '.join(PARTS[entry.kind])})")
    return Why(entry.reason("the entry").strip(), entry.line)


def _names(entry: Entry, key: str) -> tuple[str, ...]:
    names = entry.table.get(key)
    if not isinstance(names, list) or len(names) < 2 or not all(map(_is_name, names)):
        raise ValueError(f'{key} is not a list of two captures or more, such as ["one.txt", "other.txt"]')
    return tuple(names)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
