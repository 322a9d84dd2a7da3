"""Kept files: written as a whole or not at all, and read only where every byte is as written."""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

_DIGEST = 16


def write_kept(folder: Path | None, name: str, data: bytes) -> None:
    """Keep bytes under a name; where there is no folder, or no room in it, they are made again next time."""
    if folder is None:
        return
    aside = folder / f"{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as file:
            file.write(blake2b(data, digest_size=_DIGEST).digest())
            file.write(data)
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
    data = content[_DIGEST:]
    return data if blake2b(data, digest_size=_DIGEST).digest() == content[:_DIGEST] else None
