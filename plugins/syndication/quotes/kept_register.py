"""Kept registers: a register as bytes, and back."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import decode, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.syndication.quotes.edges import Edges
from plugins.syndication.quotes.listing import Listing
from plugins.syndication.quotes.register import Register
from plugins.syndication.quotes.rows import Rows
from plugins.syndication.quotes.translation import Translation
from plugins.syndication.quotes.weighing import Counts

_NAME = "quotations"


@dataclass(frozen=True, slots=True)
class _Kept:
    ids: tuple[str, ...]
    sources: tuple[msgspec.Raw, ...]
    names: dict[str, dict[str, str]]
    words: dict[str, int]
    number: int
    translations: tuple[Translation, ...]
    stamp: bytes
    blocks: tuple[int, int]
    signed: tuple[bytes, ...]
    keys: tuple[bytes, ...]
    kinds: bytes


def write_register(folder: Path | None, register: Register) -> None:
    """Keep a register, unless half a character in an id forbids it."""
    rows, listing = register.rows, register.listing
    signed = (
        *(rows.numbers, rows.begins, rows.sizes, rows.group, rows.holder),
        *(register.edges.pairs, register.edges.shared, register.story, register.related),
        *(listing.groups, listing.outlets, listing.dates, listing.firsts),
    )
    kept = _Kept(
        register.ids,
        register.sources,
        {id: dict(names) for id, names in register.names.items()},
        dict(register.counts.words),
        register.counts.number,
        register.translations,
        register.stamp,
        register.blocks,
        tuple(column.tobytes() for column in signed),
        tuple(column.tobytes() for column in (rows.keys, rows.voices, listing.digests)),
        rows.kinds.tobytes(),
    )
    with suppress(UnicodeEncodeError):
        write_kept(folder, _NAME, encode(kept))


def read_register(folder: Path | None) -> Register:
    """The register that was kept; that of nothing where there is none, or none that can be read."""
    data = read_kept(folder, _NAME)
    try:
        return _register(decode(data, _Kept)) if data is not None else Register()
    except ValueError:
        return Register()


def _register(kept: _Kept) -> Register:
    numbers, begins, sizes, group, holder, pairs, shared, story, related, groups, outlets, dates, firsts = (
        _array(data, np.int64) for data in kept.signed
    )
    keys, voices, digests = (_array(data, np.uint64) for data in kept.keys)
    rows = Rows(numbers, begins, _array(kept.kinds, np.uint8), sizes, keys, group, holder, voices)
    return Register(
        kept.ids,
        kept.sources,
        kept.names,
        rows,
        Edges(pairs.reshape(-1, 2), shared),
        story,
        related.reshape(-1, 2),
        Counts(kept.words, kept.number),
        kept.translations,
        Listing(groups, outlets, dates.reshape(-1, 2), firsts, digests.reshape(-1, 2)),
        kept.stamp,
        kept.blocks,
    )


def _array(data: bytes, kind: Any) -> NDArray[Any]:
    return np.frombuffer(data, kind)
