"""Index: which captures hold a term, and how much it weighs in each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.coverage.terms import Terms
from plugins.syndication.texts.tokens import Hashes, Places

_OTHER_STORIES = 30
"""As many stories are taken to exist besides, so that a word two of three captures hold is still a rare one."""
_TELLING = 1.5
"""As many times a name or a figure tells more of an event than another word as rare."""

Numbers = NDArray[np.int64]
Weights = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows of numbers with weights: row n lies from `offsets[n]` to `offsets[n + 1]`."""

    offsets: Numbers
    numbers: NDArray[np.int32]
    weights: Weights

    def row(self, n: int) -> slice:
        """Where row n lies."""
        return slice(int(self.offsets[n]), int(self.offsets[n + 1]))


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """Captures as rows of terms, and terms as rows of the captures that hold them, one capture of each story only.

    `starts` and `ends` say for each entry of `captures` where its term first stands in the capture's `text_of`, `names`
    for each term whether it is a name or a figure.
    """

    captures: Table
    holders: Table
    starts: Places
    ends: Places
    names: NDArray[np.bool_]


def index_of(terms: Terms, speaks: NDArray[np.bool_], common: Hashes) -> Index:
    """Index the terms of captures, of which some speak for their stories.

    Terms weigh as they are rare among the stories (the idf of BM25, Robertson and Zaragoza 2009), names and figures
    half as much again (Kumaran and Allan 2004 on what tells events apart): those that most holders write so. Each row
    is of length 1, so that the sum of products of two rows is their cosine. Common terms, and those of one capture
    alone, have no entry.
    """
    captures = len(terms.sizes)
    capture = np.repeat(np.arange(captures, dtype=np.int32), terms.sizes)
    numbers, order, known = _numbered(terms.hashes, common)
    size = len(known)
    held = np.bincount(numbers, minlength=size)
    stories = np.bincount(numbers[speaks[capture]], minlength=size)
    names = 2 * np.bincount(numbers[terms.names], minlength=size) > held
    factors = np.where(names, _TELLING, 1) * _rarity(np.maximum(stories, 1), int(speaks.sum())) * ~known
    weights = terms.weights * factors.astype(np.float32)[numbers]
    weights /= np.repeat(_lengths(weights, terms.sizes), terms.sizes)
    kept = ~known & (held > 1)
    order = order[kept[numbers[order]] & speaks[capture[order]]]
    holders = Table(_offsets(np.where(kept, stories, 0)), capture[order], weights[order])
    entries = np.flatnonzero(kept[numbers])
    offsets = _offsets(np.bincount(capture[entries], minlength=captures))
    return Index(
        Table(offsets, numbers[entries], weights[entries]), holders, terms.starts[entries], terms.ends[entries], names
    )


def _numbered(hashes: Hashes, common: Hashes) -> tuple[NDArray[np.int32], Numbers, NDArray[np.bool_]]:
    """Number the terms by hash: the number of each entry, the entries in order of number, and which are common.

    The low bits of a hash make room for the entry's own number, so that one sort of numbers does it. 64 bits are
    enough: at 25 million entries 39 are left, and a chance in fifteen that any two of 250,000 words are one.
    """
    bits = np.uint64(len(hashes).bit_length())
    keys = hashes >> bits
    keys <<= bits  # in place, as all here that is as long as the collection
    keys |= np.arange(len(hashes), dtype=np.uint64)
    keys.sort()
    order = (keys & ((np.uint64(1) << bits) - np.uint64(1))).view(np.int64)
    keys >>= bits
    first = changes(keys)
    numbers = np.empty(len(hashes), np.int32)
    ascending = np.cumsum(first, dtype=np.int32)
    ascending -= 1
    numbers[order] = ascending
    return numbers, order, np.isin(keys[first], common >> bits)


def _lengths(weights: Weights, sizes: Numbers) -> Weights:
    """The length of each row, 1 where it is empty."""
    full = np.flatnonzero(sizes)
    lengths = np.ones(len(sizes), np.float32)
    begins = (np.cumsum(sizes) - sizes)[full]
    squares = np.add.reduceat(weights * weights, begins) if len(full) else np.empty(0, np.float32)
    lengths[full] = np.maximum(np.sqrt(squares), 1e-9)
    return lengths


def _rarity(stories: Numbers, size: int) -> NDArray[np.float64]:
    others = size + _OTHER_STORIES
    return np.log1p((others - stories + 0.5) / (stories + 0.5))


def _offsets(sizes: Numbers) -> Numbers:
    return np.concatenate(([0], np.cumsum(sizes)))
