"""Listings: the files below a folder, with what tells that one of them was changed."""

import os
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

Status = tuple[int, int, int, int]
"""Size in bytes, times of the last change of content and of status in nanoseconds, and inode of a file."""


Files = Mapping[str, bytes]
"""The files of a site by their addresses, each with its stamp: size and time of the last change, 16 bytes."""

_pack = struct.Struct("<qq").pack


def site_files(site: Path) -> dict[str, bytes]:
    """The files of a site."""
    return {address: _stamp(entry.stat(follow_symlinks=False)) for address, entry in _entries(site)}


def files_at(site: Path, addresses: Iterable[str]) -> dict[str, bytes]:
    """Some files of a site."""
    above = f"{site}{os.sep}"
    return {address: _stamp(os.lstat(above + address)) for address in addresses}


def input_files(place: Path, without: Collection[str]) -> Iterator[tuple[str, Status]]:
    """The path and the status of each file at or below a place, links followed, `without` some folders.

    A place that is not there has no files.
    """
    todo = [str(place)]
    entered: set[str] = set()
    while todo:
        path = todo.pop()
        if not os.path.isdir(path):  # noqa: PTH112
            yield from _status(path)
        elif (real := os.path.realpath(path)) not in entered and real not in without:
            entered.add(real)
            for entry in _inside(path):
                if entry.is_dir() or entry.is_symlink():
                    todo.append(entry.path)
                else:
                    yield from _status(entry.path)


def _inside(folder: str) -> list[os.DirEntry[str]]:
    """What a folder holds; nothing where it cannot be read, which the room that reads it says, or has just gone."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _stamp(status: os.stat_result) -> bytes:
    return _pack(status.st_size, status.st_mtime_ns)


def _status(path: str) -> Iterator[tuple[str, Status]]:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:  # a link that leads nowhere, or a file that was just removed
        return
    yield path, (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _entries(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The files below a folder by their addresses; none where there is no such folder. Links are not followed."""
    todo = [(str(folder), "")] if folder.is_dir() else []
    while todo:
        path, above = todo.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append((entry.path, f"{above}{entry.name}/"))
                else:
                    yield above + entry.name, entry
