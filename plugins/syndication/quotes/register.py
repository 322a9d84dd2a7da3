"""Registers: the utterances of a collection, as numbers from which each can be made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from plugins.syndication.quotes.edges import Edges, no_edges
from plugins.syndication.quotes.listing import Listing, no_listing
from plugins.syndication.quotes.rows import NONE, Numbers, Rows, no_rows
from plugins.syndication.quotes.translation import Translation
from plugins.syndication.quotes.weighing import Counts


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """Everything about the quotations of a collection but their words.

    `ids` are the captures by rank, `sources` what each was made of; `names` are full names by capture and surname;
    `story` and `related` are as `Nearness` has them. `stamp` is that of the lists that belong to it, `blocks` the sizes
    of the two of them.
    """

    ids: tuple[str, ...] = ()
    sources: tuple[msgspec.Raw, ...] = ()
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    rows: Rows = field(default_factory=no_rows)
    edges: Edges = field(default_factory=no_edges)
    story: Numbers = field(default_factory=lambda: np.empty(0, np.int64))
    related: Numbers = field(default_factory=lambda: np.empty((0, 2), np.int64))
    counts: Counts = field(default_factory=lambda: Counts({}, 0))
    translations: tuple[Translation, ...] = ()
    listing: Listing = field(default_factory=no_listing)
    stamp: bytes = b""
    blocks: tuple[int, int] = (0, 0)


def story_numbers(stories: Sequence[str]) -> Numbers:
    """A number for the story of each capture, NONE for those of none."""
    numbers = {"": NONE}
    return np.array([numbers.setdefault(story, len(numbers)) for story in stories], np.int64)


def related_pairs(
    old: Numbers, goes: Numbers, changed: Sequence[int], related: Sequence[Sequence[str]], rank: Mapping[str, int]
) -> Numbers:
    """Pairs of ranks, the one related to the other, in the order of the second: the old ones but for the changed."""
    kept = goes[old] if len(old) else old
    kept = kept[(kept != NONE).all(axis=1) & ~np.isin(kept[:, 0], np.array(changed, np.int64))]
    new = [(one, rank[id]) for one, ids in zip(changed, related, strict=True) for id in ids if id in rank]
    pairs = np.concatenate((kept, np.array(new, np.int64).reshape(-1, 2)))
    return pairs[np.lexsort((pairs[:, 0], pairs[:, 1]))]
