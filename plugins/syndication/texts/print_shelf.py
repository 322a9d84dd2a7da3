"""The shelf of prints: those of bodies that earlier builds knew, and of bodies that are new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from plugins.captures.building import Each
from plugins.keeping.coding import decode, encode
from plugins.keeping.records import Records
from plugins.syndication.texts.printing import Load, take_prints
from plugins.syndication.texts.text_print import Print, mostly

_FEW = 64  # are sooner printed than handed to other processes


@dataclass(frozen=True, slots=True)
class _Row:
    """A print as it is kept: marks in bits, shingles in bytes."""

    digest: bytes
    marked: bytes
    words: int
    rolling: bool
    spoken: bytes
    shingles: bytes


class PrintShelf:
    """Prints in runs of `size` words by the digest of the body; those that are not kept are taken of what `load` gives.

    `new` are those that were taken since.
    """

    def __init__(self, folder: Path | None, size: int, load: Load, each: Each | None = None) -> None:
        self._folder, self._size, self._load, self._each = folder, size, load, each
        self._records = Records(folder, f"prints-{size}")
        self._known: dict[bytes, Print] = {}
        self.new: dict[bytes, Print] = {}

    def of(self, bodies: Iterable[bytes]) -> Mapping[bytes, Print]:
        """The prints of bodies, and maybe of others."""
        missing = [body for body in dict.fromkeys(bodies) if body not in self._known]
        for key, value in self._records.read(body.hex() for body in missing):
            self._known[bytes.fromhex(key)] = _print(decode(value, _Row), self._size)
        new = [body for body in missing if body not in self._known]
        taken = take_prints(new, self._load, self._size, self._each if len(new) > _FEW else None)
        self.new.update(taken)
        self._known.update(taken)
        return self._known

    def cleared(self) -> "PrintShelf":
        """The same without any print in memory; those that are kept are read again where they are asked for."""
        return PrintShelf(self._folder, self._size, self._load, self._each)

    def keep(self, gone: Iterable[bytes]) -> None:
        """Keep what is new, and forget the bodies that are gone."""
        rows = ((body.hex(), encode(_row(one))) for body, one in self.new.items())
        self._records.write(rows, (body.hex() for body in gone))


def _row(one: Print) -> _Row:
    spoken, shingles = np.packbits(one.spoken).tobytes(), one.shingles.tobytes()
    return _Row(one.digest, one.marked, one.words, one.rolling, spoken, shingles)


def _print(row: _Row, size: int) -> Print:
    shingles = np.frombuffer(row.shingles, np.uint64)
    spoken = np.unpackbits(np.frombuffer(row.spoken, np.uint8), count=row.words).astype(np.bool_)
    quoted = mostly(spoken, len(shingles), size)
    return Print(row.digest, row.marked, row.words, spoken, shingles, quoted, row.rolling)
