"""Listings: the files below a folder with what tells that one was changed."""

import os
from collections.abc import Iterator
from pathlib import Path


def site_files(site: Path) -> dict[str, tuple[int, int]]:
    """The size and the time of the last change, in nanoseconds, of each file of a site by its address."""
    return {
        address: (status.st_size, status.st_mtime_ns)
        for address, status in ((address, entry.stat(follow_symlinks=False)) for address, entry in _entries(site))
    }


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
