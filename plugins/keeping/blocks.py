"""Kept arrays: large ones in one file, of which a build reads and checks the blocks that it looks into."""

import os
import zlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=np.generic)

_BLOCK = 1 << 14  # bytes


class DamagedError(Exception):
    """What was kept is not there any more, or not as it was written."""


class Blocks(Generic[Value]):
    """An array of one dimension in a file, from the byte `at` on; `sums` are those of its blocks.

    Memory is taken for the blocks that were looked into alone.
    """

    def __init__(self, path: Path, at: int, values: NDArray[Value], sums: NDArray[np.uint32]) -> None:
        self._path, self._at, self._values, self.sums = path, at, values, sums
        self._read = np.zeros(len(sums), np.bool_)

    def __len__(self) -> int:
        return len(self._values)

    @property
    def dtype(self) -> np.dtype[Value]:
        """The type of its values."""
        return self._values.dtype

    def __getitem__(self, places: NDArray[np.integer]) -> NDArray[Value]:
        """The values at these places.

        Raises:
            DamagedError: a block cannot be read as it was written.
        """
        asked = np.zeros(len(self._read), np.bool_)
        asked[places // (_BLOCK // self._values.itemsize)] = True
        self._fetch(asked)
        found: NDArray[Value] = self._values[places]
        return found

    def whole(self) -> NDArray[Value]:
        """All values; errors as above."""
        self._fetch(np.ones(len(self._read), np.bool_))
        return self._values

    def _fetch(self, asked: NDArray[np.bool_]) -> None:
        missing = np.flatnonzero(asked & ~self._read).tolist()
        if not missing:
            return
        room = self._values.view(np.uint8).data
        try:
            with self._path.open("rb", buffering=0) as file:
                for block in missing:
                    part = room[block * _BLOCK : (block + 1) * _BLOCK]
                    file.seek(self._at + block * _BLOCK)
                    if file.readinto(part) != len(part) or zlib.crc32(part) != self.sums[block]:
                        raise DamagedError
        except OSError as error:
            raise DamagedError from error
        self._read[missing] = True


def sums_of(values: NDArray[Any]) -> NDArray[np.uint32]:
    """The sums of the blocks of an array."""
    data = values.view(np.uint8).data
    return np.array([zlib.crc32(data[at : at + _BLOCK]) for at in range(0, len(data), _BLOCK)], np.uint32)


def write_arrays(folder: Path, name: str, arrays: Sequence[NDArray[Any]]) -> None:
    """Write arrays one after the other, the file as a whole or not at all.

    Raises:
        OSError: there is no room for it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{name}.{os.getpid()}"
    try:
        with aside.open("wb") as file:
            for array in arrays:
                file.write(array.data if len(array) else b"")
        aside.replace(folder / name)
    except OSError:
        with suppress(OSError):
            aside.unlink()
        raise


def open_arrays(path: Path, like: Sequence[tuple[np.dtype[Any], int, NDArray[np.uint32]]]) -> list[Blocks[Any]]:
    """The arrays of a file, each told by its type, its length and its sums; they are read when they are looked into."""
    at, found = 0, []
    for kind, size, sums in like:
        found.append(Blocks(path, at, np.empty(size, kind), sums))
        at += size * kind.itemsize
    return found
