"""Sharding: all shards of an index, each as the postings it is written from, and what tells where terms stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from plugins.keeping.coding import digest
from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.postings import Posted
from plugins.lunr_search.index.shards import cut, signs

_AT_ONCE = 1024
"""Terms whose signs are counted at once: for all together it takes several times the memory of their postings."""


class Shard(NamedTuple):
    """A shard: the start that it is called by, the place of its first term, and a digest of its postings."""

    start: str
    begin: int
    digest: bytes


@dataclass(frozen=True)
class Sharding:
    """The shards in order, and, where they were made just now, their encoded postings by their starts.

    `standing` are the numbers of the terms that stand somewhere, in the order of UTF-16 units. Of each term, by its
    number, `first` is the document where it first stands, and `signs` how many of its shard it takes.
    """

    shards: Sequence[Shard]
    standing: Numbers
    first: Numbers
    signs: Numbers
    made: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def ends(self) -> list[int]:
        """The place after the last term of each shard."""
        return [*(shard.begin for shard in self.shards[1:]), len(self.standing)]

    def shards_of(self, terms: Numbers) -> set[int]:
        """The places of the shards of terms, given by their numbers; those that stand nowhere are passed over."""
        place_of = np.full(len(self.first), -1)
        place_of[self.standing] = np.arange(len(self.standing))
        places = place_of[terms[terms < len(place_of)]]
        begins = np.array([shard.begin for shard in self.shards], np.int64)
        return set((np.searchsorted(begins, places[places >= 0], side="right") - 1).tolist())


def shard(posted: Posted, terms: int, ordered_by: int) -> Sharding:
    """Cut all postings into shards; so many `terms` have numbers."""
    postings = posted.postings
    taken = np.zeros(terms, np.int64)
    parts = (postings.between(begin, begin + _AT_ONCE) for begin in range(0, len(postings.terms), _AT_ONCE))
    taken[posted.numbers] = np.concatenate([taken[:0], *(signs(part, ordered_by) for part in parts)])
    first = np.zeros(terms, np.int64)
    first[posted.numbers] = posted.first
    cuts = [*cut(postings.terms, taken[posted.numbers].tolist())]
    made, shards = {}, []
    for (begin, start), (end, _) in pairwise([*cuts, (len(postings.terms), "")]):
        made[start] = postings.between(begin, end).encoded()
        shards.append(Shard(start, begin, digest(made[start])))
    return Sharding(shards, posted.numbers, first, taken, made)
