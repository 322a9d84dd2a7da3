"""Kept surveys: what one build knows of related coverage, as files for the next.

What columns hold in their base is in a file that stands as it is, and is looked into; all else is in a second, which
each build reads and writes whole. Where too much has come since, a new base is made of all.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.blocks import Blocks, DamagedError, open_arrays, sums_of, write_arrays
from plugins.keeping.coding import decode, digest, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.syndication.coverage.column import Column
from plugins.syndication.coverage.survey import Survey, no_survey, packed

_NAME = "related"
_ALIGNED = 16  # bytes
_MUCH = 1 / 16
"""Of what a base holds, the share that may come since, which each build reads and writes."""


@dataclass(frozen=True, slots=True)
class Of:
    """What a survey is of: the figures that it was made by, and what tells its captures from others."""

    floor: float
    most: int
    stamp: bytes


@dataclass(frozen=True, slots=True)
class _Head:
    """What a survey is of, the sums of its base by column, and how many bytes each of the other arrays has."""

    of: Of
    base: str
    lengths: tuple[int, ...]
    sums: tuple[bytes, ...]
    sizes: tuple[int, ...]


def write_survey(folder: Path | None, found: Survey, of: Of) -> None:
    """Keep a survey."""
    if folder is None:
        return
    columns = found.index.rows.numbers
    if len(columns.since) > _MUCH * len(columns.base):
        found = packed(found)
    bases = [column.base for column in _columns(found)]
    sums = [base.sums if isinstance(base, Blocks) else sums_of(base) for base in bases]
    name = f"{_NAME}-{digest([one.tobytes() for one in sums]).hex()}"
    if not all(isinstance(base, Blocks) for base in bases):
        try:
            write_arrays(folder, name, [cast(NDArray[Any], base) for base in bases])
        except OSError:
            return
    arrays = _arrays(found)
    lengths, sizes = tuple(map(len, bases)), tuple(array.nbytes for array in arrays)
    head = encode(_Head(of, name, lengths, tuple(one.tobytes() for one in sums), sizes))
    parts: list[bytes | memoryview] = [len(head).to_bytes(_ALIGNED, "little"), head]
    for array in arrays:
        parts += bytes(-len(parts[-1]) % _ALIGNED), array.data.cast("B") if array.nbytes else b""
    write_kept(folder, _NAME, b"".join(parts))
    for other in folder.glob(f"{_NAME}-*"):
        if other.name != name:
            with suppress(OSError):
                other.unlink()


def read_survey(folder: Path | None, of: Of) -> Survey | None:
    """The survey that was kept, if it is of these; None where there is none.

    To look into it may raise a `DamagedError`, but not for what it says of lists.
    """
    data = read_kept(folder, _NAME)
    if folder is None or data is None:
        return None
    at = _ALIGNED + int.from_bytes(data[:_ALIGNED], "little")
    head = decode(data[_ALIGNED:at], _Head)
    if head.of != of:
        return None
    arrays = []
    for size, like in zip(head.sizes, _arrays(no_survey()), strict=True):
        at += -at % _ALIGNED
        arrays.append(np.frombuffer(data[at : at + size], like.dtype).reshape(-1, *like.shape[1:]))
        at += size
    kinds = [column.since.dtype for column in _columns(no_survey())]
    sums = [np.frombuffer(one, np.uint32) for one in head.sums]
    bases = open_arrays(folder / head.base, list(zip(kinds, head.lengths, sums, strict=True)))
    found = cast(Survey, _filled(no_survey(), iter(arrays), iter(bases)))
    try:
        # pages that are drawn ask for them when it is too late to find them anew
        found.grounds.places.whole(), found.grounds.lengths.whole()
    except DamagedError:
        return None
    return found


def _columns(part: Any) -> list[Column[Any]]:
    """The columns of a survey and its parts, in the order of their fields."""
    if isinstance(part, Column):
        return [part]
    parts = (getattr(part, field.name) for field in fields(part)) if is_dataclass(part) else ()
    return [column for one in parts for column in _columns(one)]


def _arrays(part: Any) -> list[NDArray[Any]]:
    """The arrays of a survey but for the bases of its columns."""
    if isinstance(part, Column):
        return [part.since]
    if isinstance(part, np.ndarray):
        return [part]
    return [array for field in fields(part) for array in _arrays(getattr(part, field.name))]


def _filled(part: Any, arrays: Iterator[NDArray[Any]], bases: Iterator[Blocks[Any]]) -> Any:
    """The part with other arrays and bases, taken in the same order."""
    if isinstance(part, Column):
        return Column(next(bases), next(arrays))
    if isinstance(part, np.ndarray):
        return next(arrays)
    filled = {field.name: _filled(getattr(part, field.name), arrays, bases) for field in fields(part)}
    return replace(part, **filled)
