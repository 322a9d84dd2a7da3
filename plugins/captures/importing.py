"""Importing: captures copied into a folder of captures, under safe names, with nothing overwritten."""

import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from plugins.captures.collection import find_captures, no_capture
from plugins.captures.decoding import decode, decode_html
from plugins.captures.free_places import FreePlaces
from plugins.captures.problem import CaptureError, Problem, printable

What = Literal["copied", "already there", "left out", "failed"]


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file, or of a path that leads to none: `id` where it stands, or `reason` why it does not."""

    source: str
    what: What
    id: str = ""
    reason: str = ""

    def __str__(self) -> str:
        words = {"copied": f"copied to {self.id}", "already there": f"already there as {self.id}"}
        return printable(f"{self.source}: {words.get(self.what, f'{self.what}: {self.reason}')}")


def import_captures(paths: Iterable[Path], folder: Path) -> Iterator[Imported]:
    """Copy the captures at `paths` into `folder`, and what stands in inner folders into such folders; tell each.

    What is a capture is decided as for a collection. Sources are only read.
    """
    places = FreePlaces(folder)
    for path in paths:
        yield from _import_folder(path, places) if path.is_dir() else [_import_named_file(path, places)]


def _import_folder(folder: Path, places: FreePlaces) -> Iterator[Imported]:
    found, problems = find_captures(folder)
    for id, path in found:
        yield _import_file(path, id.split("/")[:-1], places)
    for problem in problems:
        place = str(folder) if problem.file == str(folder) else str(folder / problem.file)
        yield Imported(place, "failed" if "cannot be read" in problem.reason else "left out", reason=_said(problem))


def _import_named_file(path: Path, places: FreePlaces) -> Imported:
    if not os.path.lexists(path):
        return Imported(str(path), "failed", reason="there is no such file or folder")
    if path.name.startswith("."):
        return Imported(str(path), "left out", reason="names that begin with a point are no captures")
    if problem := no_capture(path.name, path):
        return Imported(str(path), "left out", reason=_said(problem))
    return _import_file(path, (), places)


def _import_file(path: Path, folders: Sequence[str], places: FreePlaces) -> Imported:
    source = str(path)
    try:
        inside = path.resolve()
        if inside.is_relative_to(places.folder.resolve()):
            return Imported(source, "already there", inside.relative_to(places.folder.resolve()).as_posix())
        if path.exists() and not path.is_file():
            return Imported(source, "left out", reason="it is not a regular file")
        data = path.read_bytes()
        _check_text(data, path.suffix.lower())
        id, is_there = places.find(folders, path.name, data)
        if is_there:
            return Imported(source, "already there", id)
        _write(places.folder / id, data, path)
    except CaptureError as error:
        return Imported(source, "left out", reason=str(error))
    except (OSError, RuntimeError) as error:  # before Python 3.13 links in a circle are the latter
        return Imported(source, "failed", reason=getattr(error, "strerror", None) or str(error))
    places.add(id)
    return Imported(source, "copied", id)


def _check_text(data: bytes, suffix: str) -> None:
    text = decode(data) if suffix == ".txt" else decode_html(data)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise CaptureError("it is empty", "save the page again")


def _write(place: Path, data: bytes, source: Path) -> None:
    """Write a file that is there as a whole or not at all, with the time of its source, which tells when it was saved.

    Raises:
        OSError: it cannot be written, or something has come to stand there meanwhile.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    half = place.with_name(f".{secrets.token_hex(8)}.importing")
    try:
        with half.open("xb") as file:
            file.write(data)
        times = source.stat()
        os.utime(half, ns=(times.st_atime_ns, times.st_mtime_ns))
        _rename_to_free(half, place)
    finally:
        half.unlink(missing_ok=True)


def _rename_to_free(half: Path, place: Path) -> None:
    try:
        place.hardlink_to(half)  # unlike renaming, never replaces what stands there
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(place):
            raise
        half.rename(place)


def _said(problem: Problem) -> str:
    return f"{problem.reason}; {problem.remedy}"
