"""Trees: the files of a folder by their addresses in it, and how a folder is made like another without writing any."""

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

Tree = Mapping[str, int]
"""The inode of each file by its address: the path in the folder, with slashes."""


def tree(folder: Path) -> Tree:
    """The files of a folder; none where there is no such folder. Links are not followed: each is a file."""
    found: dict[str, int] = {}
    todo = [(str(folder), "")] if folder.is_dir() else []
    while todo:
        path, above = todo.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append((entry.path, f"{above}{entry.name}/"))
                else:
                    found[above + entry.name] = entry.inode()
    return found


def clear(folder: Path, addresses: Iterable[str]) -> None:
    """Remove files of a folder, and the folders in it that hold nothing after that."""
    emptied: set[PurePosixPath] = set()
    for address in addresses:
        (folder / address).unlink(missing_ok=True)
        emptied.update(PurePosixPath(address).parents[:-1])
    for parent in sorted(emptied, key=lambda parent: len(parent.parts), reverse=True):
        with suppress(OSError):  # it holds something, as most do
            (folder / parent).rmdir()


def link(source: Path, folder: Path, addresses: Iterable[str]) -> None:
    """Give files of `source` the same addresses in `folder` by hard links.

    Raises:
        OSError: the file system has no hard links, or no room.
    """
    for address in _with_parents(folder, addresses):
        os.link(source / address, folder / address)


def share(source: Path, folder: Path, addresses: Iterable[str]) -> None:
    """Give files of `source` the same addresses in `folder`: hard links, or copies where the file system has none."""
    for address in _with_parents(folder, addresses):
        try:
            os.link(source / address, folder / address)
        except OSError:
            shutil.copy2(source / address, folder / address)


def move(source: Path, folder: Path, addresses: Iterable[str]) -> None:
    """Move files of `source` to the same addresses in `folder`."""
    for address in _with_parents(folder, addresses):
        (source / address).replace(folder / address)


def same_bytes(one: Path, other: Path) -> bool:
    """Whether two files hold the same."""
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


def _with_parents(folder: Path, addresses: Iterable[str]) -> Iterable[str]:
    made: set[str] = set()
    for address in addresses:
        above = address.rpartition("/")[0]
        if above not in made:
            (folder / above).mkdir(parents=True, exist_ok=True)
            made.add(above)
        yield address
