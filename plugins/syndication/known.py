"""What is known of a collection that was grouped: as it is kept for the next build."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.syndication.data.rows import Rows
from plugins.syndication.relations.register import Register, TextPairs
from plugins.syndication.relations.relations import Columns
from plugins.syndication.stories.credit import Credits
from plugins.syndication.stories.story import Story
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits

_FILE = "grouping"


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A register, the stories of it with the credits of each, relations in columns, and their rows of the table.

    `repeated` are the shingles that many stories repeat, in order. `stamp` tells it from what is known of other
    collections, or of this one by other numbers of texts.
    """

    stamp: bytes
    register: Register
    stories: tuple[Story, ...]
    credits: tuple[Credits, ...]
    repeated: Hashes
    columns: Columns
    rows: Rows


@dataclass(frozen=True, slots=True)
class _Coded:
    """The same in plain values; arrays in bytes."""

    figures: Thresholds
    stamp: bytes
    bearers: tuple[Traits, ...]
    digests: tuple[bytes, ...]
    stories: tuple[Story, ...]
    credits: tuple[Credits, ...]
    decided: tuple[tuple[int, str], ...]
    rows: bytes
    arrays: tuple[bytes, ...]


def keep_known(folder: Path | None, known: Known, figures: Thresholds) -> None:
    """Keep what is known by these figures."""
    if folder is None:
        return
    register, columns = known.register, known.columns
    pairs = register.pairs
    arrays = (
        *(register.texts, register.words, register.sizes, register.groups),
        *(pairs.one, pairs.other, pairs.containment, pairs.copies),
        *(columns.keys, columns.kinds, columns.containment, columns.together, known.repeated, known.rows.lengths),
    )
    coded = _Coded(
        figures=figures,
        stamp=known.stamp,
        bearers=register.bearers,
        digests=register.digests,
        stories=known.stories,
        credits=known.credits,
        decided=tuple(columns.decided.items()),
        rows=known.rows.text,
        arrays=tuple(array.tobytes() for array in arrays),
    )
    try:
        data = encode(coded)
    except UnicodeEncodeError:
        return  # half characters, as pages may write them
    write_kept(folder, _FILE, data)


def read_known(folder: Path | None, figures: Thresholds) -> Known | None:
    """What was kept; None where there is nothing, or nothing by these figures."""
    data = read_kept(folder, _FILE)
    if data is None:
        return None
    try:
        coded = decode(data, _Coded)
    except ValueError:
        return None
    if coded.figures != figures:
        return None
    array = _arrays(coded)
    texts, words, sizes, groups = (array(np.int64) for _ in range(4))
    pairs = TextPairs(array(np.int64), array(np.int64), array(np.float64), array(np.bool_))
    register = Register(coded.bearers, texts, coded.digests, words, sizes, pairs, groups)
    columns = Columns(array(np.int64), array(np.uint8), array(np.float64), array(np.bool_), dict(coded.decided))
    repeated, rows = array(np.uint64), Rows(coded.rows, array(np.int64))
    return Known(coded.stamp, register, coded.stories, coded.credits, repeated, columns, rows)


def _arrays(coded: _Coded) -> Callable[[type[np.generic]], Any]:
    """Gives one array after the other."""
    left = iter(coded.arrays)
    return lambda kind: np.frombuffer(next(left), kind)
