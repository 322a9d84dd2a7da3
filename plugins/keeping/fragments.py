"""Kept fragments: the parts that a large file is joined from, of which an edit makes a few anew."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from plugins.keeping.value import read_value, write_value

_KEY = 16

Kept = tuple[bytes, tuple[str, ...]]
"""The keys of fragments, 16 bytes each, one after the other, and the fragments."""


def fragments(folder: Path | None, name: str, keys: Sequence[bytes], make: Callable[[int], str]) -> list[str]:
    """The fragments of a file in order, each from what its key, a digest of 16 bytes, stands for.

    `make` makes one by its place; those that the folder has under their keys are not made again.
    """
    before = _read(folder, name)
    found = [before[key] if key in before else make(place) for place, key in enumerate(keys)]
    if folder and before.keys() != set(keys):
        write_value(folder, name, (b"".join(keys), found))
    return found


def _read(folder: Path | None, name: str) -> dict[bytes, str]:
    keys, texts = read_value(folder, name, cast(type[Kept], Kept)) or (b"", ())
    return dict(zip((keys[at : at + _KEY] for at in range(0, len(keys), _KEY)), texts, strict=False))
