"""Corrections: what people decide about a capture, from `corrections.toml`; the capture itself is never edited."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.dates import as_iso
from plugins.captures.fact import Fact
from plugins.captures.problem import Problem

FILE = "corrections.toml"
TEXTS = ("title", "agency", "outlet", "summary", "url", "lang")
DATES = ("published", "updated", "captured", "not_before")
LISTS = ("places", "authors", "sections")
HEADER = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.MULTILINE)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
WEB_ADDRESS = re.compile(r"https?://\S+")

Corrected = Fact | tuple[Fact, ...] | None


@dataclass(frozen=True, slots=True)
class Correction:
    """The facts that replace what was read from one capture, and why; None takes one back.

    `line` is where it stands in its file.
    """

    capture: str
    facts: dict[str, Corrected]
    line: int


def read_corrections(folder: Path) -> tuple[list[Correction], list[Problem]]:
    """The corrections of a decision folder; a folder without the file has none.

    A TOML file of another name beside it is a problem, since its decisions would be lost without a word.
    """
    if not folder.is_dir():
        return [], [Problem(str(folder), "there is no such folder", "name the folder that holds corrections.toml")]
    strangers = sorted(file.name for file in folder.glob("*.toml") if file.name != FILE)
    corrections, problems = _read_file(folder / FILE)
    return corrections, problems + [
        Problem(name, "no decision file is called so", f"call it {FILE}, or move it away") for name in strangers
    ]


def _read_file(path: Path) -> tuple[list[Correction], list[Problem]]:
    try:
        source = path.read_text(encoding="utf-8")
        entries = tomllib.loads(source)
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(FILE, f"it cannot be read ({error})", "check that it is a UTF-8 text file")]
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        return [], [Problem(FILE, f"it is not TOML ({error})", "mend the line", int(where[1]) if where else None)]
    lines = [_line_at(source, header.start()) for header in HEADER.finditer(source)]
    tables = entries.pop("correction", [])
    corrections: list[Correction] = []
    problems = [_stray(source, key) for key in entries]
    for number, table in enumerate(tables if isinstance(tables, list) else [tables]):
        line = lines[number] if number < len(lines) else 1
        try:
            corrections.append(_correction(table, line))
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", line))
    return corrections, problems


def correct(captures: Iterable[Capture], corrections: Iterable[Correction]) -> tuple[list[Capture], list[Problem]]:
    """The captures with their corrections, and the problems of those that name no capture or repeat another."""
    by_id = {capture.id: capture for capture in captures}
    decided: set[tuple[str, str]] = set()
    problems = []
    for correction in corrections:
        id, facts = correction.capture, correction.facts
        twice = sorted(key for key in facts if (id, key) in decided)
        if id not in by_id:
            reason = f"there is no capture {id!r}"
            problems.append(Problem(FILE, reason, "write its path below the folder of captures", correction.line))
        elif twice:
            reason = f"{', '.join(twice)} of {id!r} was corrected above already"
            problems.append(Problem(FILE, reason, "keep one of the two", correction.line))
        else:
            values: dict[str, Any] = facts  # each of the type of its field, as `_fact` sees to
            by_id[id] = replace(by_id[id], **values)
            decided.update((id, key) for key in facts)
    return list(by_id.values()), problems


def _stray(source: str, key: str) -> Problem:
    found = re.search(rf"^[ \t\[\"']*{re.escape(key)}\b", source, re.MULTILINE)
    line = _line_at(source, found.start()) if found else None
    return Problem(FILE, f"{key!r} is no correction", "begin each correction with [[correction]]", line)


def _line_at(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1


def _correction(table: Any, line: int) -> Correction:
    if not isinstance(table, dict) or not isinstance(table.get("capture"), str):
        raise ValueError("a correction names no capture")
    reason = table.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise ValueError(f"the correction of {table['capture']!r} gives no reason")
    values = {key: value for key, value in table.items() if key not in ("capture", "reason")}
    if not values:
        raise ValueError(f"the correction of {table['capture']!r} corrects nothing")
    return Correction(table["capture"], {key: _fact(key, value, reason) for key, value in values.items()}, line)


def _fact(key: str, value: Any, reason: str) -> Corrected:
    """The corrected fact of one field; an empty text takes a fact back.

    Raises:
        ValueError: there is no such field, or it cannot hold the value.
    """
    if value == "" and key in (*TEXTS, *DATES) and key != "title":
        return None
    if key in LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            raise ValueError(f"{key} is not a list of words")
        return tuple(Fact(entry.strip(), "corrected", reason=reason) for entry in value)
    if key in DATES:
        day = as_iso(value if isinstance(value, str) else str(value))
        if day is None:
            raise ValueError(f"{key} is not a date: {value!r}")
        return Fact(day, "corrected", reason=reason)
    if key not in TEXTS:
        known = ", ".join(sorted((*TEXTS, *DATES, *LISTS)))
        raise ValueError(f"{key!r} is no field of a capture ({known})")
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} is not a text")
    if key == "lang" and not LANGUAGE.fullmatch(value):
        raise ValueError(f"lang is not the code of a language, such as en: {value!r}")
    if key == "url" and not WEB_ADDRESS.fullmatch(value):
        raise ValueError(f"url is not a web address: {value!r}")
    return Fact(value.strip(), "corrected", reason=reason)
