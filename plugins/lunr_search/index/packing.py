"""Packing: columns of numbers as bytes that are the same on every machine, and back; reading them runs no code."""

from collections.abc import Iterable

import numpy as np

from plugins.keeping.coding import decode, encode
from plugins.lunr_search.index.occurrences import Numbers


def pack(columns: Iterable[Numbers]) -> bytes:
    """Pack columns of numbers of 0 and more, each in as few bytes a number as its largest needs."""
    return encode(tuple(map(_packed, columns)))


def unpack(data: bytes) -> list[Numbers]:
    """The columns that were packed.

    Raises:
        ValueError: the bytes are none.
    """
    packed = decode(data, tuple[tuple[int, bytes], ...])
    return [np.frombuffer(column, f"<u{size}").astype(np.int64) for size, column in packed]


def _packed(column: Numbers) -> tuple[int, bytes]:
    size = np.min_scalar_type(int(column.max(initial=0))).itemsize
    return size, column.astype(f"<u{size}").tobytes()
