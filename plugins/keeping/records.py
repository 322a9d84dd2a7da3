"""Kept records: many small values under keys, some of them read and a few written by each build."""

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import chain, islice, repeat
from pathlib import Path

_TABLE = "CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, sum INTEGER, value BLOB)"
_AT_ONCE = 500


class Records:
    """Values in a file of SQLite's, by key. What cannot be read as it was written is as if it were not there.

    Each process opens the file by itself, so that several may read.
    """

    def __init__(self, folder: Path | None, name: str) -> None:
        self._path = folder / f"{name}.sqlite" if folder else None
        self._opened: tuple[int, sqlite3.Connection] | None = None

    def __del__(self) -> None:
        self._close()

    @property
    def keeps(self) -> bool:
        """Whether there is a place to keep anything."""
        return self._path is not None

    def read(self, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """The values of those keys that there are, in any order."""
        asked = list(keys)
        with suppress(sqlite3.Error):
            file = self._open()
            if file is None:
                return
            for begin in range(0, len(asked), _AT_ONCE):
                some = asked[begin : begin + _AT_ONCE]
                marks = ",".join("?" * len(some))
                found = file.execute(f"SELECT key, sum, value FROM records WHERE key IN ({marks})", some)
                yield from ((key, value) for key, sum, value in found if zlib.crc32(value) == sum)

    def write(self, values: Iterable[tuple[str, bytes]], gone: Iterable[str] = ()) -> None:
        """Keep values, and forget the keys that are `gone`.

        All values are taken, a few hundred at a time, whether or not there is a place to keep them.
        """
        coming = iter(values)
        for forgotten in chain([tuple(gone)], repeat(())):
            some = list(islice(coming, _AT_ONCE))
            if not some and not forgotten:
                return
            self._keep(some, forgotten)

    def _keep(self, values: Iterable[tuple[str, bytes]], gone: Iterable[str]) -> None:
        if self._path is None:
            return
        self._close()
        rows = ((key, zlib.crc32(value), value) for key, value in values)
        try:
            self._write(rows, gone)
        except sqlite3.DatabaseError:
            # what is broken is made anew; with no room on the disk nothing is kept
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        except OSError:
            return

    def _open(self) -> sqlite3.Connection | None:
        """The file as this process has opened it; a connection must not be taken across a fork."""
        if self._opened is None or self._opened[0] != os.getpid():
            if self._path is None or not self._path.is_file():
                return None
            self._opened = os.getpid(), sqlite3.connect(self._path)
        return self._opened[1]

    def _close(self) -> None:
        if self._opened is not None and self._opened[0] == os.getpid():
            self._opened[1].close()
        self._opened = None

    def _write(self, rows: Iterable[tuple[str, int, bytes]], gone: Iterable[str]) -> None:
        assert self._path
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path)) as file, file:
            # a process that is killed leaves the file whole; after a power cut the sums tell
            file.execute("PRAGMA synchronous = OFF")
            file.execute(_TABLE)
            file.executemany("DELETE FROM records WHERE key = ?", ((key,) for key in gone))
            file.executemany("REPLACE INTO records VALUES (?, ?, ?)", rows)
