"""Kept columns: a value, and arrays beside it that are kept as they are in memory, so that nothing is copied."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept

Value = TypeVar("Value")

_ALIGNED = 16  # bytes, as numpy likes arrays to begin


def write_columns(folder: Path | None, name: str, value: Any, arrays: Iterable[NDArray[Any]]) -> None:
    """Keep a value and arrays under a name; a value that holds half a character cannot be kept, nor they."""
    columns = [array.reshape(-1).view(np.uint8) for array in arrays]
    try:
        parts = [encode(value), encode([len(column) for column in columns])]
    except UnicodeEncodeError:
        return
    head = b"".join(len(part).to_bytes(8, "little") for part in parts)
    kept: list[bytes | memoryview] = [head, *parts, *(one.data for one in columns)]
    write_kept(folder, name, *(piece for part in kept for piece in (part, bytes(-len(part) % _ALIGNED))))


def read_columns(folder: Path | None, name: str, kind: type[Value]) -> tuple[Value, list[memoryview]] | None:
    """The value of this type and the arrays that were kept under a name, in bytes; None where there are none."""
    data = read_kept(folder, name)
    if data is None:
        return None
    at = _ALIGNED
    parts = []
    for size in (int.from_bytes(data[:8], "little"), int.from_bytes(data[8:16], "little")):
        parts.append(data[at : at + size])
        at += size + -size % _ALIGNED
    try:
        value, sizes = decode(parts[0], kind), decode(parts[1], list[int])
    except ValueError:
        return None
    columns = []
    for size in sizes:
        columns.append(data[at : at + size])
        at += size + -size % _ALIGNED
    return value, columns
