"""Inverted lists: which quotations have a value, a run of words or a word, kept in blocks of which few are read."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.records import Records

Values = NDArray[np.uint64]
Codes = NDArray[np.int64]
Entries = tuple[Values, Codes]
"""Values, and beside each the code of a quotation that has it."""

PLACES: Final = 20
"""A code is the number of a capture, and in so many bits the place of a quotation among those of the capture."""
_OF_A_BLOCK = 128
_STAMP = "stamp"


class InvertedLists:
    """Values with the codes of those that have them, below a folder; nothing is kept where there is none.

    Captures are changed as a whole: all that is listed of one is taken out, and what is listed anew put in.
    """

    def __init__(self, folder: Path | None, name: str, blocks: int = 0) -> None:
        self.blocks = blocks
        self._records = Records(folder, name)
        self._read: dict[int, Entries] = {}

    def read(self, values: Values) -> Entries:
        """All entries of these values.

        Raises:
            LookupError: something that was kept cannot be read.
        """
        wanted = np.unique(values)
        self._fetch(np.unique(self._block(wanted)).tolist())
        found = [self._read[block] for block in np.unique(self._block(wanted)).tolist()]
        all_values = np.concatenate([np.empty(0, np.uint64), *(one for one, _ in found)])
        all_codes = np.concatenate([np.empty(0, np.int64), *(codes for _, codes in found)])
        at = np.minimum(np.searchsorted(wanted, all_values), max(len(wanted) - 1, 0))
        asked = wanted[at] == all_values if len(wanted) else np.empty(0, np.bool_)
        return all_values[asked], all_codes[asked]

    def is_of(self, stamp: bytes) -> bool:
        """Whether this was kept together with what bears the same stamp."""
        return dict(self._records.read([_STAMP])).get(_STAMP) == stamp

    def keep_all(self, entries: Entries, stamp: bytes) -> None:
        """Keep these entries and no others."""
        self.blocks = max(1, len(entries[0]) // _OF_A_BLOCK)
        self._write(range(self.blocks), *_by_block(entries, self._block(entries[0])), stamp)

    def change(self, gone: Codes, values: Values, entries: Entries, stamp: bytes) -> None:
        """Take out what is listed of the captures numbered `gone`, all of it under `values`, and put entries in."""
        blocks = np.unique(np.concatenate((self._block(values), self._block(entries[0])))).tolist()
        self._fetch(blocks)
        kept = [self._without(self._read[block], gone) for block in blocks]
        kept.append(entries)
        together = np.concatenate([one for one, _ in kept]), np.concatenate([codes for _, codes in kept])
        self._write(blocks, *_by_block(together, self._block(together[0])), stamp)

    def _block(self, values: Values) -> NDArray[np.int64]:
        return (values % np.uint64(self.blocks or 1)).astype(np.int64)

    @staticmethod
    def _without(entries: Entries, gone: Codes) -> Entries:
        stays = ~np.isin(entries[1] >> PLACES, gone)
        return entries[0][stays], entries[1][stays]

    def _fetch(self, blocks: Sequence[int]) -> None:
        missing = [block for block in blocks if block not in self._read]
        for key, data in self._records.read(map(str, missing)):
            numbers = np.frombuffer(data, np.uint64)
            self._read[int(key)] = numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :].view(np.int64)
        if any(block not in self._read for block in missing):
            raise LookupError("a block of lists is gone")

    def _write(self, blocks: Iterable[int], entries: Entries, of_block: NDArray[np.int64], stamp: bytes) -> None:
        numbers = np.array(list(blocks), np.int64)
        begins, ends = (np.searchsorted(of_block, numbers, side) for side in ("left", "right"))
        spans = zip(numbers.tolist(), begins.tolist(), ends.tolist(), strict=True)
        values, codes = entries
        written = ((str(at), values[begin:end].tobytes() + codes[begin:end].tobytes()) for at, begin, end in spans)
        # the stamp goes first and comes last: what is written half bears none
        self._records.write([(_STAMP, b"")])
        self._records.write(chain(written, [(_STAMP, stamp)]))


def value_of_word(word: str) -> int:
    """A number for a word, the same in every run."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _by_block(entries: Entries, blocks: NDArray[np.int64]) -> tuple[Entries, NDArray[np.int64]]:
    order = np.argsort(blocks, kind="stable")
    return (entries[0][order], entries[1][order]), blocks[order]
