"""Kept values: one value of a known type under a name."""

from pathlib import Path
from typing import Any, TypeVar

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept

Value = TypeVar("Value")


def read_value(folder: Path | None, name: str, kind: type[Value]) -> Value | None:
    """The value of this type that was kept under a name; None where there is none, or not what was written."""
    data = read_kept(folder, name)
    if data is None:
        return None
    try:
        return decode(data, kind)
    except ValueError:
        return None


def write_value(folder: Path | None, name: str, value: Any) -> None:
    """Keep a value under a name; one that holds half a character cannot be kept, and leaves nothing there."""
    try:
        data = encode(value)
    except UnicodeEncodeError:
        data = b""
    write_kept(folder, name, data)
