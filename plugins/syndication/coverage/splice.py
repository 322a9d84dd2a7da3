"""Splices: columns put together of what is kept and what is new, in as few pieces as there are."""

from itertools import pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.coverage.layout import GONE, Numbers

Value = TypeVar("Value", bound=np.generic)


class Splice:
    """Puts rows of values together of those that are kept and new ones.

    `before` are the offsets of rows before, `kept` says which of them each row is, `GONE` for those of `new_sizes`.
    """

    def __init__(self, kept: Numbers, before: Numbers, new_sizes: Numbers) -> None:
        new = kept == GONE
        after = np.concatenate(([0], np.cumsum(new_sizes)))
        self._pieces: list[tuple[bool, int, int]] = []
        # new rows are counted on after a gap, so that no piece holds rows of both sorts
        source = np.where(new, len(before) + np.cumsum(new), kept)
        begins = np.flatnonzero(changes(source - np.arange(len(source))))
        for begin, end in pairwise([*begins.tolist(), len(source)]):
            is_new, row = bool(new[begin]), int(new[:begin].sum()) if new[begin] else int(kept[begin])
            at = after if is_new else before
            self._pieces.append((is_new, int(at[row]), int(at[row + end - begin])))

    def of(self, old: NDArray[Value], new: NDArray[Value]) -> NDArray[Value]:
        """Put together a column of values."""
        pieces: list[NDArray[Any]] = [(new if is_new else old)[begin:end] for is_new, begin, end in self._pieces]
        return np.concatenate(pieces).astype(old.dtype, copy=False) if pieces else old[:0]
