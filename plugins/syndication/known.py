"""What is known of a collection that was grouped: as it is kept for the next build."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from plugins.keeping.columns import read_columns, write_columns
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
    """The same in plain values, but for the arrays and the text of the rows."""

    figures: Thresholds
    stamp: bytes
    bearers: tuple[Traits, ...]
    digests: tuple[bytes, ...]
    stories: tuple[Story, ...]
    credits: tuple[Credits, ...]
    decided: tuple[tuple[int, str], ...]


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
        np.frombuffer(known.rows.text, np.uint8),
    )
    coded = _Coded(
        figures=figures,
        stamp=known.stamp,
        bearers=register.bearers,
        digests=register.digests,
        stories=known.stories,
        credits=known.credits,
        decided=tuple(columns.decided.items()),
    )
    write_columns(folder, _FILE, coded, arrays)


def read_known(folder: Path | None, figures: Thresholds) -> Known | None:
    """What was kept; None where there is nothing, or nothing by these figures."""
    kept = read_columns(folder, _FILE, _Coded)
    if kept is None or kept[0].figures != figures:
        return None
    coded, (*columns_kept, text) = kept
    array = _arrays(columns_kept)
    texts, words, sizes, groups = (array(np.int64) for _ in range(4))
    pairs = TextPairs(array(np.int64), array(np.int64), array(np.float64), array(np.bool_))
    register = Register(coded.bearers, texts, coded.digests, words, sizes, pairs, groups)
    columns = Columns(array(np.int64), array(np.uint8), array(np.float64), array(np.bool_), dict(coded.decided))
    repeated, rows = array(np.uint64), Rows(bytes(text), array(np.int64))
    return Known(coded.stamp, register, coded.stories, coded.credits, repeated, columns, rows)


def _arrays(kept: Iterable[memoryview]) -> Callable[[type[np.generic]], Any]:
    """Gives one array after the other."""
    left = iter(kept)
    return lambda kind: np.frombuffer(next(left), kind)
