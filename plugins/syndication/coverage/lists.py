"""Lists: what is related to each capture, as arrays that are kept from one build to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import digest
from plugins.syndication.coverage.rows import GONE, Numbers, Splice
from plugins.syndication.witness import Traits

MEASURED = 16
"""Of the stories that a capture's most telling terms bring up, as many are measured by all terms."""

_DIGEST = 16  # bytes

Table = NDArray[np.int32]
Column = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The captures related to each capture, best first, as `counts` says of each how many.

    `others` are their numbers, `likeness` is in millionths; of the words that a pair rests on, `words` of each, the
    weightiest first, `places` are where they begin in the capture's `text_of`, doubled, and one more for a name, and
    `lengths` how long they are. `asked` are the captures that were measured for each, those who speak for their
    stories, and `values` in millionths what made them likely, the likeliest first; `GONE` where there were fewer.
    `digests` tell the list of each from other lists, and the texts that it and its words are found in.
    """

    asked: Table
    values: Table
    counts: Column
    others: Column
    likeness: Column
    words: Column
    places: Column
    lengths: NDArray[np.uint16]
    digests: NDArray[np.uint8]

    @property
    def offsets(self) -> Numbers:
        """Where the list of each capture begins."""
        return np.concatenate(([0], np.cumsum(self.counts, dtype=np.int64)))

    @property
    def word_offsets(self) -> Numbers:
        """Where the words of each pair begin."""
        return np.concatenate(([0], np.cumsum(self.words, dtype=np.int64)))


def no_lists() -> Lists:
    """The lists of no captures."""
    none = np.empty(0, np.int32)
    table = np.empty((0, MEASURED), np.int32)
    return Lists(table, table, none, none, none, none, none, none.astype(np.uint16), unsigned(0))


def joined(parts: Sequence[Lists]) -> Lists:
    """The lists of several stretches of captures as those of one."""
    parts = parts or [no_lists()]
    return Lists(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Lists)))


def renew(lists: Lists, kept: Numbers, moved: Numbers, new: Lists) -> Lists:
    """The lists of captures of which most stand as before: `kept` says where each stood, `GONE` for those of `new`.

    `moved` is the number that each capture of before has now.
    """
    old = replace(lists, others=_moved(lists.others, moved), asked=_moved(lists.asked, moved))
    rows = Splice(kept, np.arange(len(lists.counts) + 1), np.ones(len(new.counts), np.int64))
    pairs = Splice(kept, lists.offsets, new.counts.astype(np.int64))
    sizes = np.diff(lists.word_offsets[lists.offsets]), np.diff(new.word_offsets[new.offsets])
    words = Splice(kept, np.concatenate(([0], np.cumsum(sizes[0]))), sizes[1])
    splices = {"asked": rows, "values": rows, "counts": rows, "digests": rows, "places": words, "lengths": words}
    names = (field.name for field in fields(Lists))
    return Lists(*(splices.get(name, pairs).of(getattr(old, name), getattr(new, name)) for name in names))


def sign(lists: Lists, captures: Numbers, bearers: Sequence[Traits]) -> Lists:
    """The lists of some captures with their digests; `bearers` are all captures, by number."""
    pairs, words = lists.offsets.tolist(), lists.word_offsets.tolist()
    others = lists.others.tolist()
    signs = []
    for at, capture in enumerate(captures.tolist()):
        begin, end = pairs[at : at + 2]
        told = slice(words[begin], words[end])
        columns = (lists.words[begin:end], lists.places[told], lists.lengths[told])
        told_of = [bearers[one] for one in (capture, *others[begin:end])]
        traits = [(one.id, one.digest, one.title) for one in told_of]
        signs.append(digest(traits, *(column.tobytes() for column in columns)))
    return replace(lists, digests=np.frombuffer(b"".join(signs), np.uint8).reshape(-1, _DIGEST))


def unsigned(size: int) -> NDArray[np.uint8]:
    """Digests of so many lists that are not signed yet."""
    return np.zeros((size, _DIGEST), np.uint8)


def _moved(numbers: Table, moved: Numbers) -> Table:
    """The same captures by their new numbers."""
    return np.append(moved, GONE).astype(np.int32)[numbers]  # GONE is the last, and stays
