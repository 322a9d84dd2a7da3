"""Entries: the tables of a decision file, each with its line."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.captures.problem import Problem


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a decision file: the name of its header, what stands in it, and the line where it begins."""

    kind: str
    table: Mapping[str, Any]
    line: int

    def reason(self, what: str) -> str:
        """Why it was decided; `what` says what, should no reason be given.

        Raises:
            ValueError: it gives no reason.
        """
        reason = self.table.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            raise ValueError(f'{what} gives no reason: write reason = "..."')
        return reason


def read_entries(path: Path, kinds: Sequence[str]) -> tuple[list[Entry], list[Problem]]:
    """The entries of a decision file, those of one kind in the order of the file; one that is not there has none.

    What is no TOML, and what stands under any other header than `kinds`, is a problem with its line.
    """
    try:
        source = path.read_text(encoding="utf-8-sig")  # some editors set a byte order mark
        tables = tomllib.loads(source)
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Problem(path.name, f"it cannot be read ({error.strerror})", "check that it may be read")]
    except UnicodeDecodeError as error:
        reason = f"it cannot be read (byte {error.start} is no UTF-8)"
        return [], [Problem(path.name, reason, "save it as UTF-8 text")]
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, brackets without end
        where = re.search(r"line (\d+)", str(error))
        line = int(where[1]) if where else _line_at(source, len(source.rstrip()))
        return [], [Problem(path.name, f"it is not TOML ({error})", "mend the line", line)]
    entries: list[Entry] = []
    problems = [_stray(path.name, source, key, kinds) for key in tables if key not in kinds]
    for kind in kinds:
        lines = _header_lines(source, kind)
        found = tables.get(kind, [])
        for number, table in enumerate(found if isinstance(found, list) else [found]):
            line = lines[number] if number < len(lines) else _key_line(source, kind) or 1
            if isinstance(table, dict):
                entries.append(Entry(kind, table, line))
            else:
                reason = f"{table!r} is no entry, which begins with [[{kind}]]"
                problems.append(Problem(path.name, reason, "mend the entry", line))
    return entries, problems


def _header_lines(source: str, kind: str) -> list[int]:
    header = rf"^[ \t]*\[{{1,2}}[ \t]*[\"']?{re.escape(kind)}[\"']?[ \t]*\]"
    return [_line_at(source, found.start()) for found in re.finditer(header, source, re.MULTILINE)]


def _stray(name: str, source: str, key: str, kinds: Sequence[str]) -> Problem:
    headers = " or ".join(f"[[{kind}]]" for kind in kinds)
    return Problem(name, f"{key!r} is no decision", f"begin each entry with {headers}", _key_line(source, key))


def _key_line(source: str, key: str) -> int | None:
    found = re.search(rf"^[ \t\[\"']*{re.escape(key)}\b", source, re.MULTILINE)
    return _line_at(source, found.start()) if found else None


def _line_at(source: str, position: int) -> int:
    return source.count("\n", 0, position) + 1
