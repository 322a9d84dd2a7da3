"""The rights file: `rights.toml` of a decision folder."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, get_args

from plugins.captures.corrections.entry import Entry, read_entries
from plugins.captures.problem import Problem
from plugins.captures.withheld import Show
from plugins.publication.rights import FILE, ORDER, Right
from plugins.publication.takedown import Takedown


def read_rights(folder: Path) -> tuple[list[Right], list[Takedown], list[Problem]]:
    """The rights and takedowns of a decision folder in the order of their file, and the problems of what is neither."""
    rights: list[Right] = []
    takedowns: list[Takedown] = []
    entries, problems = read_entries(folder / FILE, ("rights", "takedown"))
    for entry in entries:
        try:
            if entry.kind == "rights":
                rights.append(_right(entry))
            else:
                takedowns.append(_takedown(entry))
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", entry.line))
    return rights, takedowns, problems


def _right(entry: Entry) -> Right:
    table = entry.table
    named = [kind for kind in ORDER if kind in table]
    if len(named) != 1:
        raise ValueError('an entry names one of: capture = "a path", captures = "a pattern", outlet = "a name"')
    kind = named[0]
    names = _names(kind, table[kind])
    reason = entry.reason(f"the right to {names[0]!r}")
    _refuse_others(table, {kind, "show", "reason"})
    return Right(kind, names, _show(table.get("show")), reason, entry.line)


def _show(value: Any) -> Show:
    levels: tuple[Show, ...] = get_args(Show)
    found = next((level for level in levels if level == value), None)
    if found is None:
        raise ValueError(f"show is none of {', '.join(levels)}: {value!r}")
    return found


def _names(kind: str, value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError(f"{kind} is neither a text in quotes nor a list of such")
    return tuple(names)


def _takedown(entry: Entry) -> Takedown:
    table = entry.table
    capture, on = table.get("capture"), table.get("on")
    if not isinstance(capture, str) or not capture.strip():
        raise ValueError('a takedown names no capture: write capture = "its path below the folder of captures"')
    if not isinstance(on, date) or isinstance(on, datetime):
        raise ValueError(f"the takedown of {capture!r} has no day: write on = 2025-03-14, without quotes")
    reason = entry.reason(f"the takedown of {capture!r}")
    removed = table.get("removed", False)
    if not isinstance(removed, bool):
        raise ValueError("removed is true where the capture's file is gone, or left out")
    _refuse_others(table, {"capture", "on", "reason", "removed"})
    return Takedown(capture, on, reason, entry.line, removed)


def _refuse_others(table: Mapping[str, Any], known: set[str]) -> None:
    if others := sorted(set(table) - known):
        raise ValueError(f"{others[0]!r} is no field of this entry ({', '.join(sorted(known))})")
