"""Lists: what is related to each capture, as arrays that are kept from one build to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from plugins.keeping.coding import digest
from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.splice import Splice
from plugins.syndication.witness import Traits

MEASURED = 16
"""Of the stories that a capture's most telling terms bring up, as many are measured by all terms."""

_DIGEST = 16  # bytes

Table = NDArray[np.int32]
Figures = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The captures related to each capture, best first, as `counts` says of each how many.

    `others` are their numbers, `likeness` is in millionths; each pair rests on so many `words`. `asked` are the
    captures that were measured for each, those who speak for their stories, and `values` in millionths what made them
    likely, the likeliest first; `GONE` where there were fewer. `digests` tell the list of each from other lists, and
    the texts that it and its words are found in.
    """

    asked: Table
    values: Table
    counts: Figures
    others: Figures
    likeness: Figures
    words: Figures
    digests: NDArray[np.uint8]

    @property
    def offsets(self) -> Numbers:
        """Where the list of each capture begins."""
        return np.concatenate(([0], np.cumsum(self.counts, dtype=np.int64)))

    @property
    def rest_on(self) -> Numbers:
        """How many words all pairs of each list rest on."""
        counted = np.concatenate(([0], np.cumsum(self.words, dtype=np.int64)))
        return np.diff(counted[self.offsets])


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """Lists with the words that their pairs rest on, of each the weightiest first.

    `places` are where these begin in the capture's `text_of`, doubled, and one more for a name, `lengths` how long they
    are.
    """

    lists: Lists
    places: NDArray[np.int32]
    lengths: NDArray[np.uint16]


def no_lists() -> Lists:
    """The lists of no captures."""
    none = np.empty(0, np.int32)
    table = np.empty((0, MEASURED), np.int32)
    return Lists(table, table, none, none, none, none, unsigned(0))


def joined(parts: Sequence[Made]) -> Made:
    """The lists of several stretches of captures as those of one."""
    parts = parts or [Made(no_lists(), np.empty(0, np.int32), np.empty(0, np.uint16))]
    several = [part.lists for part in parts]
    lists = Lists(*(np.concatenate([getattr(one, field.name) for one in several]) for field in fields(Lists)))
    return Made(
        lists, np.concatenate([part.places for part in parts]), np.concatenate([part.lengths for part in parts])
    )


def renew(lists: Lists, kept: Numbers, moved: Numbers, new: Lists) -> Lists:
    """The lists of captures of which most stand as before: `kept` says where each stood, `GONE` for those of `new`.

    `moved` is the number that each capture of before has now.
    """
    old = lists
    if not np.array_equal(moved, np.arange(len(moved))):
        old = replace(lists, others=_moved(lists.others, moved), asked=_moved(lists.asked, moved))
    rows = Splice(kept, np.arange(len(lists.counts) + 1), np.ones(len(new.counts), np.int64))
    pairs = Splice(kept, lists.offsets, new.counts.astype(np.int64))
    splices = {"asked": rows, "values": rows, "counts": rows, "digests": rows}
    names = (field.name for field in fields(Lists))
    return Lists(*(splices.get(name, pairs).of(getattr(old, name), getattr(new, name)) for name in names))


def sign(made: Made, captures: Numbers, bearers: Sequence[Traits]) -> Made:
    """The lists of some captures with their digests; `bearers` are all captures, by number."""
    lists = made.lists
    pairs, others = lists.offsets.tolist(), lists.others.tolist()
    words = np.concatenate(([0], np.cumsum(lists.rest_on))).tolist()
    signs = []
    for at, capture in enumerate(captures.tolist()):
        begin, end = pairs[at : at + 2]
        told = slice(*words[at : at + 2])
        columns = (lists.words[begin:end], made.places[told], made.lengths[told])
        told_of = [bearers[one] for one in (capture, *others[begin:end])]
        traits = [(one.id, one.digest, one.title) for one in told_of]
        signs.append(digest(traits, *(column.tobytes() for column in columns)))
    signed = np.frombuffer(b"".join(signs), np.uint8).reshape(-1, _DIGEST)
    return replace(made, lists=replace(lists, digests=signed))


def unsigned(size: int) -> NDArray[np.uint8]:
    """Digests of so many lists that are not signed yet."""
    return np.zeros((size, _DIGEST), np.uint8)


def _moved(numbers: Table, moved: Numbers) -> Table:
    """The same captures by their new numbers."""
    return np.append(moved, GONE).astype(np.int32)[numbers]  # GONE is the last, and stays
