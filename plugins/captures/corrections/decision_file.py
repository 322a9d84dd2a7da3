"""Decision files: `corrections.toml`, read with the line of each entry."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.captures.corrections.chosen_lines import RANGE, Wanted
from plugins.captures.corrections.corrections import FILE, Correction, Decisions
from plugins.captures.corrections.default import Default, read_default
from plugins.captures.corrections.field import decided_fact
from plugins.captures.corrections.relabelling import KINDS, LABEL
from plugins.captures.problem import Problem

HEADER = re.compile(r"^[ \t]*\[{1,2}[ \t]*[\"']?(?P<kind>correction|default)[\"']?[ \t]*\]", re.MULTILINE)


def read_corrections(folder: Path) -> tuple[Decisions, list[Problem]]:
    """The decisions of a decision folder; a folder without the file has none.

    A TOML file of another name beside it is a problem, since its decisions would be lost without a word.
    """
    if not folder.is_dir():
        return Decisions(), [Problem(str(folder), "there is no such folder", "name the folder of corrections.toml")]
    strangers = sorted(file.name for file in folder.glob("*.toml") if file.name != FILE)
    decisions, problems = _read_file(folder / FILE)
    return decisions, problems + [
        Problem(name, "no decision file is called so", f"call it {FILE}, or move it away") for name in strangers
    ]


def _read_file(path: Path) -> tuple[Decisions, list[Problem]]:
    try:
        source = path.read_text(encoding="utf-8-sig")  # some editors set a byte order mark
        entries = tomllib.loads(source)
    except FileNotFoundError:
        return Decisions(), []
    except OSError as error:
        return Decisions(), [Problem(FILE, f"it cannot be read ({error.strerror})", "check that it may be read")]
    except UnicodeDecodeError as error:
        reason = f"it cannot be read (byte {error.start} is no UTF-8)"
        return Decisions(), [Problem(FILE, reason, "save it as UTF-8 text")]
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+)", str(error))
        return Decisions(), [
            Problem(FILE, f"it is not TOML ({error})", "mend the line", int(where[1]) if where else None)
        ]
    corrections: list[Correction] = []
    defaults: list[Default] = []
    problems = [_stray(source, key) for key in entries if key not in ("correction", "default")]
    for kind, table, line in _entries(source, entries):
        try:
            if not isinstance(table, dict):
                raise ValueError(f"{table!r} is no entry, which begins with [[{kind}]]")
            if kind == "correction":
                corrections.append(_correction(table, line))
            else:
                defaults.append(_default(table, line))
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", line))
    return Decisions(tuple(corrections), tuple(defaults)), problems


def _entries(source: str, entries: Mapping[str, Any]) -> Iterator[tuple[str, Any, int]]:
    """The entries with their kind and line, in the order of the file."""
    for kind in ("correction", "default"):
        lines = [_line_at(source, found.start()) for found in HEADER.finditer(source) if found["kind"] == kind]
        tables = entries.get(kind, [])
        for number, table in enumerate(tables if isinstance(tables, list) else [tables]):
            yield kind, table, lines[number] if number < len(lines) else 1


def _stray(source: str, key: str) -> Problem:
    found = re.search(rf"^[ \t\[\"']*{re.escape(key)}\b", source, re.MULTILINE)
    line = _line_at(source, found.start()) if found else None
    return Problem(FILE, f"{key!r} is no correction", "begin each entry with [[correction]] or [[default]]", line)


def _line_at(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1


def _correction(table: Mapping[str, Any], line: int) -> Correction:
    if "time_zone" in table or "captures" in table:
        raise ValueError("a time zone and a pattern of captures belong to a [[default]]")
    if not isinstance(table.get("capture"), str):
        raise ValueError('a correction names no capture: write capture = "its path below the folder of captures"')
    reason = _reason(table, f"the correction of {table['capture']!r}")
    values = {key: value for key, value in table.items() if key not in ("capture", "reason", "labels")}
    labels = tuple(_read_labels(table.get("labels", {})))
    if not values and not labels:
        raise ValueError(f"the correction of {table['capture']!r} corrects nothing")
    facts = {key: decided_fact(key, value, reason) for key, value in values.items()}
    return Correction(table["capture"], facts, line, reason, labels)


def _default(table: Mapping[str, Any], line: int) -> Default:
    return read_default(table, _reason(table, f"the default for {table.get('captures', 'no captures')!r}"), line)


def _reason(table: Mapping[str, Any], what: str) -> str:
    reason = table.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        raise ValueError(f'{what} gives no reason: write reason = "..."')
    return reason


def _read_labels(labels: Any) -> Iterator[tuple[str, Wanted]]:
    if not isinstance(labels, dict):
        raise ValueError('labels is not a table, such as { body = ["first words of a line"] }')
    for label, lines in labels.items():
        if not LABEL.fullmatch(label):
            raise ValueError(f"{label!r} is no label ({', '.join(KINDS)}, furniture, furniture:<kind>)")
        if isinstance(lines, dict):
            raise ValueError(
                f'{label} has a table for its lines; a kind goes into the name: "furniture:promotion" = ...'
            )
        for wanted in lines if isinstance(lines, list) else [lines]:
            if isinstance(wanted, bool) or not isinstance(wanted, str | int):
                raise ValueError(f"{label}: {wanted!r} is neither words nor the number of a line")
            spread = RANGE.fullmatch(wanted.strip()) if isinstance(wanted, str) else None
            if (spread and int(spread[1]) > int(spread[2])) or not str(wanted).strip():
                raise ValueError(f"{label}: {wanted!r} names no line")
            yield label, wanted
