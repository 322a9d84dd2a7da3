"""JSON Lines: one object a line, of a file or on standard input, where a line that is none stops no other."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def read_object(line: bytes) -> dict[str, Any]:
    """Read one line as an object with an `id` that can be written down again.

    Raises:
        ValueError: it is not UTF-8, not JSON, nested beyond measure, or not such an object.
    """
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8: byte {error.object[error.start]:#04x} at {error.start}") from error
    except RecursionError as error:
        raise ValueError("not JSON that can be read: it is nested too deep") from error
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise ValueError('not an object with an "id"')
    try:
        found["id"].encode()
    except UnicodeEncodeError as error:
        raise ValueError(f'the "id" is no text that can be written: {found["id"]!a}') from error
    return found


def read_objects(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines, which may be compressed with gzip."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
