"""Affected captures: those whose lists an edit of some captures may have changed.

The list of a capture is made of what its own terms weigh, of the likeliest speakers of other stories (`Lists.asked`),
and of the captures of their stories. It stands as long as none of these changed, and no speaker that did has become
likelier than the least likely of them.
"""

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import stretches
from plugins.syndication.coverage.layout import GONE, Numbers
from plugins.syndication.coverage.match import Match
from plugins.syndication.coverage.search import LEAST_PART, WHOLE
from plugins.syndication.coverage.selection import worth
from plugins.syndication.coverage.survey import Survey

_AT_ONCE = 64  # speakers
_TOO_MANY = 0.5
"""Where more than this share changed, finding the others costs more than making their lists."""

Mask = NDArray[np.bool_]


def affected(before: Survey, after: Survey, match: Match, changed: Mask, turned: Mask, floor: float) -> Mask:
    """Say of which captures the list has to be made anew.

    `after` still has the lists of before; `changed` are captures that are new, or have another date or other weights,
    `turned` those of them that changed for captures which did not.
    """
    story = np.append(match.moved, GONE)[np.append(before.story, GONE)[match.id]]
    regrouped = story != after.story
    hit: Mask = changed | regrouped
    if np.count_nonzero(hit) > _TOO_MANY * len(hit):
        return np.ones(len(hit), np.bool_)
    touched_before, touched = _touched(before, after, match, turned | regrouped)
    asked = before.lists.asked
    stale = np.append(touched_before[before.story], np.False_)[asked].any(axis=1)
    hit |= np.append(stale, np.False_)[match.id]
    speakers = np.flatnonzero(after.index.speaks & touched[after.story])
    for begin in range(0, len(speakers), _AT_ONCE):
        hit[_entered(after, match, speakers[begin : begin + _AT_ONCE], ~hit, floor)] = True
    return hit


def _touched(before: Survey, after: Survey, match: Match, turned: Mask) -> tuple[Mask, Mask]:
    """The stories of which anything changed, by their first captures: as they were, and as they are now."""
    was, gone = match.id[turned], np.flatnonzero(match.moved == GONE)
    as_before = np.zeros(len(before.story), np.bool_)
    as_before[before.story[np.concatenate((was[was != GONE], gone))]] = True
    now = np.zeros(len(after.story), np.bool_)
    now[after.story[turned]] = True
    # a story that lost a capture has others, and so has one that won it
    still = match.moved[as_before]
    now[still[still != GONE]] = True
    was = match.id[now]
    as_before[was[was != GONE]] = True
    return as_before, now


def _entered(after: Survey, match: Match, speakers: Numbers, asked: Mask, floor: float) -> Numbers:
    """Of the captures that are asked of, those for which one of some speakers is among the likeliest."""
    captures, others, parts = _brought_up_by(after, speakers, asked, floor)
    apart = after.story[captures] != after.story[others]
    captures, others, parts = captures[apart], others[apart], parts[apart]
    value = worth(after.days, captures, others, parts)
    was = match.id[captures]
    last, least = after.lists.asked[was, -1], after.lists.values[was, -1]
    ahead = (value == least) & (others < match.moved[last])
    # where fewer were asked, the least is less than any value
    entered: Numbers = captures[(value > least) | ahead]
    return entered


def _brought_up_by(
    after: Survey, speakers: Numbers, asked: Mask, floor: float
) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
    """Find the captures asked of that are brought these speakers by their terms: the search, from the other end."""
    index, rows, size = after.index, after.index.rows, len(speakers)
    theirs = rows.layout.entries(speakers)
    own = np.repeat(np.arange(size), rows.layout.sizes[speakers])
    words = rows.numbers[theirs]
    order = np.argsort(words, kind="stable")
    weighing, own = index.weights[theirs[order]], own[order]
    held = np.bincount(words, minlength=len(rows.words))
    begins = np.cumsum(held) - held
    entries, owners = index.holding(held > 0, read=True)
    entries, owners = entries[asked[owners]], owners[asked[owners]]
    words = rows.numbers[entries]
    found = stretches(begins[words], held[words])
    keys = np.repeat(owners.astype(np.int64) * size, held[words]) + own[found]
    parts = np.zeros(len(rows) * size, np.int32)
    weights = np.repeat(index.weights[entries].astype(np.int32), held[words])
    np.add.at(parts, keys, weights * weighing[found])
    likely = np.flatnonzero((parts > 0) & (parts >= LEAST_PART * floor * WHOLE))
    return likely // size, speakers[likely % size], parts[likely].astype(np.int64)
