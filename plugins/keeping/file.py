"""Kept files: written as a whole or not at all, and read only where every byte is as written."""

import os
import zlib
from contextlib import suppress
from pathlib import Path

_HEAD = 16
"""Bytes: as many as numpy likes arrays to begin at."""


def write_kept(folder: Path | None, name: str, *data: bytes | memoryview) -> None:
    """Keep bytes in parts under a name; where there is no folder, or no room in it, they are made again next time."""
    if folder is None:
        return
    aside = folder / f"{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as file:
            file.write(_head(*data))
            file.writelines(data)
        aside.replace(folder / name)
    except OSError:
        with suppress(OSError):
            aside.unlink()


def read_kept(folder: Path | None, name: str) -> memoryview | None:
    """What was kept under a name; None where there is nothing, or not what was written."""
    if folder is None:
        return None
    try:
        content = memoryview((folder / name).read_bytes())
    except OSError:
        return None
    data = content[_HEAD:]
    return data if content[:_HEAD] == _head(data) else None


def _head(*data: bytes | memoryview) -> bytes:
    """What tells bytes from others: a checksum, as chance alone is to be found out, and it is read at every edit."""
    found = 1
    for part in data:
        found = zlib.crc32(part, found)
    return sum(map(len, data)).to_bytes(_HEAD - 4, "little") + found.to_bytes(4, "little")
