"""Kept surveys: what one build knows of related coverage, as bytes for the next.

A head says how long each array is; the arrays stand behind it as they are in memory, each where numpy likes it best.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.syndication.coverage.survey import Survey, no_survey
from plugins.syndication.witness import Traits

_NAME = "related"
_ALIGNED = 16  # bytes


@dataclass(frozen=True, slots=True)
class _Head:
    """The figures that a survey was made by, its captures, and how many bytes each of its arrays has."""

    floor: float
    most: int
    traits: tuple[Traits, ...]
    sizes: tuple[int, ...]


def write_survey(folder: Path | None, found: Survey, floor: float, most: int) -> None:
    """Keep a survey that was made by these figures."""
    if folder is None:
        return
    columns = _columns(found)
    head = encode(_Head(floor, most, tuple(found.traits), tuple(column.nbytes for column in columns)))
    parts: list[bytes | memoryview] = [len(head).to_bytes(_ALIGNED, "little"), head]
    for column in columns:
        parts += bytes(-len(parts[-1]) % _ALIGNED), column.data.cast("B") if column.nbytes else b""
    write_kept(folder, _NAME, b"".join(parts))


def read_survey(folder: Path | None, floor: float, most: int) -> Survey:
    """The survey that was kept, if it was made by these figures; that of no captures where there is none."""
    data = read_kept(folder, _NAME)
    if data is None:
        return no_survey()
    at = _ALIGNED + int.from_bytes(data[:_ALIGNED], "little")
    head = decode(data[_ALIGNED:at], _Head)
    if (head.floor, head.most) != (floor, most):
        return no_survey()
    columns = []
    for size, like in zip(head.sizes, _columns(no_survey()), strict=True):
        at += -at % _ALIGNED
        columns.append(np.frombuffer(data[at : at + size], like.dtype).reshape(-1, *like.shape[1:]))
        at += size
    return cast(Survey, _filled(no_survey(), iter(columns), head.traits))


def _columns(part: Any) -> list[NDArray[Any]]:
    """The arrays of a survey and its parts, in the order of their fields."""
    if isinstance(part, np.ndarray):
        return [part]
    parts = (getattr(part, field.name) for field in fields(part)) if is_dataclass(part) else ()
    return [column for one in parts for column in _columns(one)]


def _filled(part: Any, columns: Iterator[NDArray[Any]], traits: tuple[Traits, ...]) -> Any:
    """The part with other arrays, taken in the same order, and with these traits."""
    if isinstance(part, np.ndarray):
        return next(columns)
    if not is_dataclass(part):
        return traits
    filled = {field.name: _filled(getattr(part, field.name), columns, traits) for field in fields(part)}
    return replace(cast(Any, part), **filled)
