"""The addresses file: `addresses.toml` of a decision folder, read by builds, appended to by a task alone."""

import json
import shutil
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from plugins.captures.corrections.capture_name import spelling
from plugins.captures.corrections.entry import Entry, read_entries
from plugins.captures.problem import Problem
from plugins.syndication.addresses.record import FILE, Record
from plugins.syndication.addresses.story_address import is_story_address

PARTS = ("story", "captures")
HEADER = """\
# The addresses that stories have had, so that each is kept when captures come and go. Written by the task `addresses`,
# which only appends; a build reads it and never writes here. An entry names captures that hold a story's address, by
# their path below the folder of captures. Of two entries that name a capture the later one counts.
"""


def read_addresses(folder: Path, ids: Iterable[str]) -> tuple[list[Record], list[Problem]]:
    """The records of a decision folder in the order of their lines, and the problems of entries that are none.

    That no entry could be appended is a problem too. Captures are named as `ids` spell them. A folder without the file
    has none; that there is no folder is for the reader of corrections to say.
    """
    entries, problems = read_entries(folder / FILE, ("address",))
    records: list[Record] = []
    for entry in entries:
        try:
            records.append(_record(entry))
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", entry.line))
    if (entries or not problems) and not _takes_more(folder / FILE):
        line = entries[0].line if entries else None
        problems.append(Problem(FILE, "no entry can be appended to it", "begin each entry with [[address]]", line))
    as_filed = spelling(ids)
    return [record.spelt(as_filed) for record in records], problems


def append_addresses(folder: Path, records: Sequence[Record]) -> None:
    """Append records to the file of a decision folder, in one step; what stands there stays as it is.

    Raises:
        ValueError: no entry can be appended to what stands there.
        OSError: the file cannot be read or written.
    """
    path = (folder / FILE).resolve()  # a link stays, what it leads to is replaced
    before = path.read_bytes() if path.exists() else HEADER.encode()
    ending = b"\r\n" if b"\r\n" in before else b"\n"
    if before and not before.endswith(b"\n"):
        before += ending
    text = "".join(f"\n{written(record)}" for record in records)
    whole = before + text.encode().replace(b"\n", ending)
    tomllib.loads(whole.decode("utf-8-sig"))
    aside = path.with_name(f".{FILE}.new")
    aside.write_bytes(whole)
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)


def written(record: Record) -> str:
    """A record as an entry of the file."""
    names = [_quoted(name) for name in record.captures]
    line = f"[{', '.join(names)}]"
    if len(line) > 100:
        line = "[\n" + "".join(f"    {name},\n" for name in names) + "]"
    return f"[[address]]\nstory = {_quoted(record.address)}\ncaptures = {line}\n"


def _takes_more(path: Path) -> bool:
    """Whether an entry can stand behind those of a file that can be read: not behind `[address]`, say."""
    try:
        tomllib.loads(path.read_text(encoding="utf-8-sig") + "\n[[address]]\n")
    except FileNotFoundError:
        return True
    except ValueError:
        return False
    return True


def _quoted(words: str) -> str:
    # a string of JSON is one of TOML but for this character
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _record(entry: Entry) -> Record:
    for key in entry.table:
        if key not in PARTS:
            raise ValueError(f"{key!r} is no part of an [[address]] ({', '.join(PARTS)})")
    address, captures = entry.table.get("story"), entry.table.get("captures")
    if not isinstance(address, str) or not is_story_address(address):
        wanted = 'such as "stories/ferry-aground.html": below stories/, in small letters and digits'
        raise ValueError(
            f"story names no address, {wanted}" if address is None else f"{address!r} is no address, {wanted}"
        )
    if not isinstance(captures, list) or not captures or not all(map(_is_name, captures)):
        raise ValueError('captures is not a list of one capture or more, such as ["one.txt"]')
    return Record(address, tuple(dict.fromkeys(captures)), entry.line)


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
