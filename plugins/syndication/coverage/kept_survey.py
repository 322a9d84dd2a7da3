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
from plugins.keeping.coding import digest
from plugins.keeping.columns import read_columns, write_columns
from plugins.syndication.coverage.column import Column
from plugins.syndication.coverage.survey import Survey, no_survey, packed

_NAME = "related"
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
    """What a survey is of; the file of its base, with the length and the sums of each column there."""

    of: Of
    base: str
    lengths: tuple[int, ...]
    sums: tuple[bytes, ...]


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
    head = _Head(of, name, tuple(map(len, bases)), tuple(one.tobytes() for one in sums))
    write_columns(folder, _NAME, head, _arrays(found))
    for other in folder.glob(f"{_NAME}-*"):
        if other.name != name:
            with suppress(OSError):
                other.unlink()


def read_survey(folder: Path | None, of: Of) -> Survey | None:
    """The survey that was kept, if it is of these; None where there is none.

    To look into it may raise a `DamagedError`, but not for what it says of lists.
    """
    kept = read_columns(folder, _NAME, _Head)
    if folder is None or kept is None or kept[0].of != of:
        return None
    head, columns = kept
    likes = zip(columns, _arrays(no_survey()), strict=True)
    arrays = [np.frombuffer(data, like.dtype).reshape(-1, *like.shape[1:]) for data, like in likes]
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
