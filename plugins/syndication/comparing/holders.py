"""Holders: which texts hold which shingles, kept in small parts of which an edit reads and writes few."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.records import Records
from plugins.syndication.comparing.arrays import stretches
from plugins.syndication.texts.tokens import Hashes

Slots = NDArray[np.int32]
Numbers = NDArray[np.int64]

_ENTRIES = 512  # of a part, about
_STAMP = "stamp"
_BITS = "bits"


class LostError(Exception):
    """What was kept is not there any more, or not as it was written: all has to be made anew."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """Shingles in order, each as often as texts hold it, and the texts."""

    shingles: Hashes
    texts: Slots

    def of(self, shingles: Hashes) -> tuple[Numbers, Slots]:
        """How many texts hold each of these shingles, and which, one shingle after the other."""
        first = np.searchsorted(self.shingles, shingles)
        counts = np.searchsorted(self.shingles, shingles, "right") - first
        return counts, self.texts[stretches(first, counts)]

    def renewed(self, gone: "Held", new: "Held") -> "Held":
        """The same without what is gone, and with what is new."""
        first = np.searchsorted(self.shingles, gone.shingles)
        counts = np.searchsorted(self.shingles, gone.shingles, "right") - first
        places = stretches(first, counts)
        left = np.ones(len(self.shingles), np.bool_)
        left[places[self.texts[places] == np.repeat(gone.texts, counts)]] = False
        shingles, texts = self.shingles[left], self.texts[left]
        order = np.argsort(new.shingles, kind="stable")
        at = np.searchsorted(shingles, new.shingles[order])
        return Held(np.insert(shingles, at, new.shingles[order]), np.insert(texts, at, new.texts[order]))


def held_by(texts: Iterable[tuple[int, Hashes]]) -> Held:
    """What texts hold, each of different shingles."""
    told = list(texts)
    shingles = np.concatenate([np.empty(0, np.uint64), *(held for _, held in told)])
    numbers = np.repeat(np.array([text for text, _ in told], np.int32), [len(held) for _, held in told])
    order = np.argsort(shingles, kind="stable")
    return Held(shingles[order], numbers[order])


class KeptHolders:
    """What texts hold, in a folder; `stamp` tells of which collection."""

    def __init__(self, folder: Path | None, name: str) -> None:
        self._records, self._folder = Records(folder, name), folder
        self._bits = 0

    @property
    def keeps(self) -> bool:
        """Whether there is a folder to keep them in."""
        return self._folder is not None

    def open(self, stamp: bytes) -> None:
        """Look whether it is of a collection.

        Raises:
            LostError: it is not.
        """
        found = dict(self._records.read((_STAMP, _BITS)))
        if found.get(_STAMP) != stamp or _BITS not in found:
            raise LostError
        self._bits = int(found[_BITS])

    def read(self, shingles: Hashes) -> Held:
        """What is held of these shingles, and of others in the same parts.

        Raises:
            LostError: a part cannot be read.
        """
        parts = np.unique(self._parts(shingles)).tolist()
        found = dict(self._records.read(map(str, parts)))
        if len(found) < len(parts):
            raise LostError
        values = [found[str(part)] for part in parts]
        counts = [len(value) // 12 for value in values]
        rows = zip(values, counts, strict=True)
        columns = [(np.frombuffer(value, np.uint64, n), np.frombuffer(value, np.int32, n, 8 * n)) for value, n in rows]
        none = np.empty(0, np.uint64), np.empty(0, np.int32)
        return Held(*(np.concatenate(column) for column in zip(none, *columns, strict=True)))

    def write(self, held: Held, changed: Hashes, stamp: bytes) -> None:
        """Keep what is held of the changed shingles, of whose parts all has to be there."""
        self._write(held, np.unique(self._parts(changed)), stamp)

    def write_all(self, held: Held, stamp: bytes) -> None:
        """Keep what a whole collection holds."""
        self._bits = max(1, (len(held.shingles) // _ENTRIES).bit_length())
        self._write(held, np.arange(1 << self._bits), stamp)

    def _write(self, held: Held, parts: NDArray[np.integer], stamp: bytes) -> None:
        of_part = self._parts(held.shingles)
        bounds = np.searchsorted(of_part, parts), np.searchsorted(of_part, parts, "right")
        each = zip(parts.tolist(), *(bound.tolist() for bound in bounds), strict=True)
        values = (
            (str(part), held.shingles[first:end].tobytes() + held.texts[first:end].tobytes())
            for part, first, end in each
        )
        self._records.write(chain(values, ((_STAMP, stamp), (_BITS, str(self._bits).encode()))))

    def _parts(self, shingles: Hashes) -> Numbers:
        return (shingles >> np.uint64(64 - self._bits)).astype(np.int64)
