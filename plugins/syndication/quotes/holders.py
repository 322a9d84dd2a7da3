"""Holders: the utterances that words in part, which narrators quote within their own sentences, are taken from."""

from collections.abc import Iterable

import numpy as np

from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.rows import NONE, Numbers
from plugins.syndication.quotes.utterance import same_speaker
from plugins.syndication.quotes.wording import holds


def give_to_holders(quoted: Quoted, near: Nearness, parts: Numbers) -> None:
    """Give words in part to the group that holds them: one of their own capture, or else of the first near it."""
    rows = quoted.rows
    directs = quoted.directs(np.unique(rows.keys[parts]), voices=False)
    ranks, keys = rows.ranks(parts).tolist(), rows.keys[parts].tolist()
    held = [
        [place for at in (rank, *sorted(near.of(rank))) for place in directs.get((at, key), ())]
        for rank, key in zip(ranks, keys, strict=True)
    ]
    used = np.unique(np.array([*parts.tolist(), *(row for places in held for _, row in places)], np.int64))
    quoted.read(used)
    words = quoted.wordings(used)
    at = {row: place for place, row in enumerate(used.tolist())}
    for part, places in zip(parts.tolist(), held, strict=True):
        own, speaker = words.of(at[part]), quoted.speaker(part)
        rows.holder[part] = next(
            (
                group
                for group, row in places
                if holds(words.of(at[row]), own) and same_speaker(speaker, quoted.speaker(row))
            ),
            NONE,
        )


def near_rows(
    quoted: Quoted, near: Nearness, kind: int, triggers: Iterable[tuple[int, int]], with_own: bool
) -> Numbers:
    """Rows of a kind in captures near those of `triggers`, and their own, of the speakers with the keys beside them."""
    by_key: dict[int, set[int]] = {}
    for rank, key in triggers:
        by_key.setdefault(key, set()).update(near.of(rank))
        if with_own:
            by_key[key].add(rank)
    rows = quoted.rows
    some = np.flatnonzero((rows.kinds & kind) > 0)
    some = some[np.isin(rows.keys[some], np.array(sorted(by_key), np.uint64))]
    wanted = zip(rows.ranks(some).tolist(), rows.keys[some].tolist(), strict=True)
    return some[np.array([rank in by_key[key] for rank, key in wanted], np.bool_)]
