"""Decision files: `corrections.toml`, read with the line of each entry."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.captures.corrections.chosen_lines import RANGE, Wanted
from plugins.captures.corrections.corrections import FILE, Correction, Decisions
from plugins.captures.corrections.default import Default, read_default
from plugins.captures.corrections.entry import Entry, read_entries
from plugins.captures.corrections.field import decided_fact
from plugins.captures.corrections.relabelling import KINDS, LABEL
from plugins.captures.problem import Problem

DECISION_FILES = (FILE, "stories.toml", "addresses.toml", "rights.toml")
"""The files that may lie in a folder of decisions; each is read by the room that it speaks to."""


def read_corrections(folder: Path) -> tuple[Decisions, list[Problem]]:
    """What the corrections.toml of a decision folder decides; a folder without the file has none.

    A TOML file of a name that no room knows is a problem, since its decisions would be lost without a word.
    """
    if not folder.is_dir():
        return Decisions(), [Problem(str(folder), "there is no such folder", "name the folder of corrections.toml")]
    decisions, problems = _read_file(folder / FILE)
    known = " or ".join(DECISION_FILES)
    strangers = sorted(file.name for file in folder.glob("*.toml") if file.name not in DECISION_FILES)
    return decisions, problems + [
        Problem(name, "no decision file is called so", f"call it {known}, or move it away") for name in strangers
    ]


def _read_file(path: Path) -> tuple[Decisions, list[Problem]]:
    corrections: list[Correction] = []
    defaults: list[Default] = []
    entries, problems = read_entries(path, ("correction", "default"))
    for entry in entries:
        try:
            if entry.kind == "correction":
                corrections.append(_correction(entry))
            else:
                what = f"the default for {entry.table.get('captures', 'no captures')!r}"
                defaults.append(read_default(entry.table, entry.reason(what), entry.line))
        except ValueError as error:
            problems.append(Problem(FILE, str(error), "mend the entry", entry.line))
    return Decisions(tuple(corrections), tuple(defaults)), problems


def _correction(entry: Entry) -> Correction:
    table = entry.table
    if "time_zone" in table or "captures" in table:
        raise ValueError("a time zone and a pattern of captures belong to a [[default]]")
    if not isinstance(table.get("capture"), str):
        raise ValueError('a correction names no capture: write capture = "its path below the folder of captures"')
    reason = entry.reason(f"the correction of {table['capture']!r}")
    values = {key: value for key, value in table.items() if key not in ("capture", "reason", "labels")}
    labels = tuple(_read_labels(table.get("labels", {})))
    if not values and not labels:
        raise ValueError(f"the correction of {table['capture']!r} corrects nothing")
    facts = {key: decided_fact(key, value, reason) for key, value in values.items()}
    return Correction(table["capture"], facts, entry.line, reason, labels)


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
