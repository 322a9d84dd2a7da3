"""Collections: the captures of a folder, and what is wrong with those that cannot be read."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.captures.building import Each, Status, one_by_one
from plugins.captures.capture import Capture
from plugins.captures.card import Card
from plugins.captures.corrections.corrections import Decisions, rule
from plugins.captures.corrections.decision_file import read_corrections
from plugins.captures.layer import make_layer
from plugins.captures.problem import Problem
from plugins.captures.reading import SUFFIXES, read_capture
from plugins.captures.readings import LAYER, read_anew
from plugins.captures.recurring import Recurred, find_recurring
from plugins.captures.rereading import Rereading
from plugins.captures.stack import Overlaid, Stack
from plugins.keeping.coding import digest
from plugins.keeping.records import Records

RECORDS = "captures"
"""The name of the records that captures are kept in."""
SAVED_BESIDE = (
    "_files", ".files", "_archivos", "_arquivos", "_bestanden", "_bylos", "-Dateien", "_Dateien", "_dosyalar",
    "_elemei", "_failid", "_fails", "_fajlovi", "_ficheiros", "_fichiers", "_file", "-filer", "_fitxers", "_pliki",
    "_soubory", "_tiedostot",
)  # fmt: skip
"""Browsers save what a complete page needs in a folder beside it, named so in their language; nothing in there is a
capture."""
NO_ARTICLE = ("no article was found in it, only furniture", "save it again, correct its labels, or remove it")
NOT_MEANT = frozenset(("thumbs.db", "desktop.ini"))

Found = tuple[str, Path]


@dataclass(frozen=True)
class Collection:
    """The captures of a folder by id, in order, with their cards, and the problems of what could not be read.

    `unread` are the ids of the captures that are left out, each for one of the problems; `reread` gives a capture as
    its file is now.
    """

    stack: Mapping[str, Capture]
    cards: Mapping[str, Card]
    problems: tuple[Problem, ...]
    reread: Rereading = field(repr=False, compare=False)
    unread: tuple[str, ...] = ()

    @property
    def captures(self) -> tuple[Capture, ...]:
        """All captures, in order."""
        return tuple(self.stack.values())


def read_collection(
    folder: Path,
    decisions_folder: Path | None = None,
    each: Each = one_by_one,
    kept: Path | None = None,
    seen: Mapping[str, Status] | None = None,
) -> Collection:
    """Read every capture below `folder` and correct it as the files of `decisions_folder` say.

    `each` does the reading; what the folder `kept` has of a capture that is as it was is not made again. Files that
    were `seen` a moment ago are not looked at again.
    """
    found, problems = find_captures(folder)
    records = Records(kept, RECORDS)
    readings = read_anew(found, records, each, kept, seen or {})
    problems += [reading.problem for reading in readings.values() if reading.problem]
    read = {id: reading.card for id, reading in readings.items() if reading.card}
    paths = dict(found)
    raw = Stack(records, LAYER, {id: readings[id].key for id in read}, lambda id: read_capture(id, paths[id]))
    traces = {id: one.trace for id, one in readings.items() if one.trace}
    recurring = find_recurring(traces.values(), kept)
    recurred = Recurred(raw, recurring)
    decisions, mistakes = read_corrections(decisions_folder) if decisions_folder else (Decisions(), [])
    rulings, unfit = rule(recurred, decisions, readings.keys() - read.keys())
    keys = {
        id: digest(readings[id].key, recurring.get(id), rulings.get(id))
        for id in read
        if id in recurring or id in rulings
    }

    def decided(id: str) -> Capture:
        return rulings[id].applied(recurred[id]) if id in rulings else recurred[id]

    layer = make_layer("decided", keys, decided, lambda id, capture: capture, records, each, kept)
    cards = {**read, **layer.cards}
    problems += [Problem(id, *NO_ARTICLE) for id, card in cards.items() if not card.paragraphs]
    articles = {id: card for id, card in cards.items() if card.paragraphs}
    stack = Overlaid(articles.keys(), layer.stack, raw)
    left_out = tuple(sorted(readings.keys() - articles.keys()))
    reread = Rereading(folder, traces, recurred, decisions, kept)
    return Collection(stack, articles, tuple(sorted([*problems, *mistakes, *unfit], key=str)), reread, left_out)


def find_captures(folder: Path) -> tuple[list[Found], list[Problem]]:
    """The captures below `folder` as id and path, ordered by id, and the problems of what is none.

    An id is the path below `folder` with slashes. Names that begin with a dot are left out, as is what browsers save
    beside a page. Links to folders are not followed: they may lead in circles.
    """
    if not folder.is_dir():
        reason = "it is no folder" if folder.exists() else "there is no such folder"
        return [], [Problem(str(folder), reason, "name a folder of captures")]
    found: list[Found] = []
    problems: list[Problem] = []
    above = len(str(folder / "x")) - 1
    # names as text: there may be tens of thousands, and each build looks at all
    for path in _files(str(folder), problems, folder):
        id = path[above:].replace(os.sep, "/")
        if not path.lower().endswith(SUFFIXES) and (problem := no_capture(id, Path(path))):
            problems.append(problem)
        else:
            found.append((id, Path(path)))
    if not found and not problems:
        problems.append(
            Problem(str(folder), "it holds no captures", f"put pages saved as {' or '.join(SUFFIXES[:2])} into it")
        )
    return sorted(found), problems


def no_capture(id: str, path: Path) -> Problem | None:
    """Why a file of this name is no capture; None where it may be one."""
    if path.suffix.lower() in SUFFIXES:
        return None
    suffix = f"files of type {path.suffix}" if path.suffix else "files without a suffix"
    return Problem(id, f"{suffix} are not captures", f"save the page as {' or '.join(SUFFIXES[:2])}, or move it away")


def _files(folder: str, problems: list[Problem], top: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if entry.name[0] != "." and entry.name.lower() not in NOT_MEANT]
    except OSError as error:
        problems.append(
            Problem(_within(top, folder), f"the folder cannot be read ({error.strerror})", "check its permissions")
        )
        return
    pages = {entry.name.rpartition(".")[0] for entry in inside if entry.name.lower().endswith(SUFFIXES[1:])}
    for entry in sorted(inside, key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            if not any(entry.name.endswith(end) and entry.name.removesuffix(end) in pages for end in SAVED_BESIDE):
                yield from _files(entry.path, problems, top)
        elif entry.is_symlink() and Path(entry.path).is_dir():
            problems.append(Problem(_within(top, entry.path), "it is a link to a folder", "put the folder itself here"))
        elif entry.is_symlink() or entry.is_file():
            yield entry.path
        else:
            problems.append(Problem(_within(top, entry.path), "it is not a regular file", "move it away"))


def _within(top: Path, path: str) -> str:
    return Path(path).relative_to(top).as_posix()
