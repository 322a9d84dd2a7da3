"""Leads: how much of what one text leads with stands in another, for very many pairs."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.comparing.measure import LEAD
from plugins.syndication.comparing.postings import Postings
from plugins.syndication.texts.text_print import Print

Pairs = NDArray[np.int64]
Shares = NDArray[np.float64]


def leads(prints: Sequence[Print], postings: Postings, pairs: Pairs) -> Shares:
    """The leads of pairs of texts, a row each: the share of the first's lead that the second holds, and the reverse.

    They are what `measure` gives each side, without all else that it gives.
    """
    heads, lengths = _heads(prints, postings)
    shares = np.zeros((len(pairs), 2))
    held = np.zeros(len(postings.begins), dtype=np.bool_)  # one more than there are shingles, for what is not shared
    for column in (0, 1):
        for text, rows in _rows_by_text(pairs[:, 1 - column]):
            numbers, _ = postings.of(text)
            held[numbers] = True
            others = pairs[rows, column]
            shares[rows, column] = held[heads[others]].sum(axis=1) / lengths[others]
            held[numbers] = False
    return shares


def _heads(prints: Sequence[Print], postings: Postings) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The numbers of the shingles that each text leads with, -1 where no other holds it, and how many these are."""
    heads = np.full((len(prints), LEAD), -1, dtype=np.int32)
    lengths = np.ones(len(prints), dtype=np.int64)
    for text, one in enumerate(prints):
        numbers, places = postings.of(text)
        opening = one.opening(LEAD)
        if len(numbers) and len(opening):
            lengths[text] = len(opening)
            by_place = np.full(len(one.shingles), -1, dtype=np.int32)
            by_place[places] = numbers
            heads[text, : len(opening)] = by_place[opening]
    return heads, lengths


def _rows_by_text(texts: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    order = np.argsort(texts, kind="stable")
    begins = np.flatnonzero(changes(texts[order]))
    for rows in np.split(order, begins[1:]) if len(order) else ():
        yield int(texts[rows[0]]), rows
