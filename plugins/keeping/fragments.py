"""Kept fragments: the parts that a large text is joined from, of which an edit makes a few anew."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import cast

import numpy as np

from plugins.keeping.value import read_value, write_value

_KEY = 16

Kept = tuple[bytes, bytes, bytes]
"""The keys of fragments, 16 bytes each, where each begins and the last ends, and all of them one after the other."""


def joined_fragments(folder: Path | None, name: str, keys: Sequence[bytes], make: Callable[[int], str]) -> str:
    """The fragments of a text one after the other, each from what its key, a digest of 16 bytes, stands for.

    `make` makes one by its place; those that the folder has under their keys are not made again.
    """
    before, begins, text = _read(folder, name)
    known = {before[at : at + _KEY]: place for place, at in enumerate(range(0, len(before), _KEY))}
    places = np.array([known.get(key, -1) for key in keys], np.int64)
    new = {at: make(at).encode("utf-8", "surrogatepass") for at in np.flatnonzero(places < 0).tolist()}
    lengths = np.append(np.diff(begins), 0)[places]
    lengths[[*new]] = [len(one) for one in new.values()]
    # fragments that stand side by side before and now are moved at once
    parted = (np.diff(places) != 1) | (places[:-1] < 0)
    bounds = [0, *(np.flatnonzero(parted) + 1).tolist(), len(places)] if len(places) else []
    spans = ((first, int(places[first]), int(places[end - 1])) for first, end in pairwise(bounds))
    whole = b"".join(new[at] if one < 0 else text[begins[one] : begins[last + 1]] for at, one, last in spans)
    if folder and before != b"".join(keys):
        write_value(folder, name, (b"".join(keys), np.append(0, np.cumsum(lengths)).tobytes(), whole))
    return whole.decode("utf-8", "surrogatepass")


def _read(folder: Path | None, name: str) -> tuple[bytes, "np.ndarray[tuple[int], np.dtype[np.int64]]", bytes]:
    keys, begins, text = read_value(folder, name, cast(type[Kept], Kept)) or (b"", bytes(8), b"")
    return keys, np.frombuffer(begins, np.int64), text
