"""Comparing: which captures are not what they were when the quotations of a collection were gathered before."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import msgspec

from plugins.keeping.coding import decode, digest, encode
from plugins.syndication.quotes.source import KnownSource, Source


@dataclass(frozen=True, slots=True)
class Compared:
    """The captures of two builds by rank: `stays` are the old and the new rank of what is in both.

    `changed` are the new ranks of captures of which something is new, all of those that were not there included.
    """

    stays: tuple[tuple[int, int], ...]
    changed: tuple[int, ...]
    gone: tuple[int, ...]


def encode_sources(sources: Sequence[Source]) -> list[msgspec.Raw]:
    """Each source as the bytes of a known one, quickly; where an id holds half a character, as bytes of none."""
    try:
        return decode(encode([_known(one) for one in sources]), list[msgspec.Raw])
    except UnicodeEncodeError:
        return [msgspec.Raw(digest(one)) for one in sources]


def _known(one: Source) -> KnownSource:
    # no name of a file has the sign between them
    related = blake2b("\0".join(one.related).encode(), digest_size=16).digest()
    return KnownSource(one.text, one.shown, one.date, one.outlet, one.story, related)


def compare(
    ids: Sequence[str], raw: Sequence[msgspec.Raw], old_ids: Sequence[str], old: Sequence[msgspec.Raw]
) -> Compared:
    """Compare what is known of captures with what was known."""
    before = {id: rank for rank, id in enumerate(old_ids)}
    stays, changed = [], []
    for rank, id in enumerate(ids):
        was = before.pop(id, None)
        if was is not None:
            stays.append((was, rank))
        if was is None or raw[rank] != old[was]:
            changed.append(rank)
    return Compared(tuple(stays), tuple(changed), tuple(before.values()))
