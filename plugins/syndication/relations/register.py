"""Registers: the texts of a collection, which pairs of them have something in common, and which are of one group."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.arrays import changes
from plugins.syndication.witness import Traits

NONE = -1
Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class TextPairs:
    """Pairs of texts by number, `one` < `other`, with their containment.

    `copies` says which of them some captures are copies by, `listed` which share enough to be listed: all copies do.
    """

    one: Numbers
    other: Numbers
    containment: NDArray[np.float64]
    copies: Mask

    def at(self, places: Mask | Numbers) -> "TextPairs":
        """Some of the pairs."""
        return TextPairs(self.one[places], self.other[places], self.containment[places], self.copies[places])

    def joined(self, more: "TextPairs") -> "TextPairs":
        """These pairs, and others."""
        return TextPairs(
            np.concatenate((self.one, more.one)),
            np.concatenate((self.other, more.other)),
            np.concatenate((self.containment, more.containment)),
            np.concatenate((self.copies, more.copies)),
        )

    def touch(self, texts: Mask) -> Mask:
        """Say of each pair whether one of the two is among these texts."""
        touched: Mask = texts[self.one] | texts[self.other]
        return touched


def text_pairs(found: Sequence[tuple[int, int, float, bool]]) -> TextPairs:
    """Pairs of texts (i, j, containment, whether they are copies), in columns."""
    one, other, containment, copies = zip(*found, strict=True) if found else ((), (), (), ())
    return TextPairs(
        np.array(one, np.int64),
        np.array(other, np.int64),
        np.array(containment, np.float64),
        np.array(copies, np.bool_),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """Captures in order of id, with the number of the text of each, which it keeps as long as a capture has it.

    Of each text by number: a digest of its words, b"" for none; how many `words` it has, and how many different
    shingles (`sizes`, 0 where it is too short to be compared). `pairs` are those that are listed. `groups` names the
    group of a text by one of its texts, `NONE` for a text alone.
    """

    bearers: tuple[Traits, ...]
    texts: Numbers
    digests: tuple[bytes, ...]
    words: Numbers
    sizes: Numbers
    pairs: TextPairs
    groups: Numbers

    def firsts(self) -> Numbers:
        """The first capture of each text by number; as many as there are captures for none."""
        return firsts(self.texts, len(self.digests))

    def together(self, least: int) -> list[tuple[str, ...]]:
        """The captures of one group, or of one text of so many words, those of two or more, sorted in either way."""
        group = np.where(self.groups == NONE, np.arange(len(self.groups)), self.groups)[self.texts]
        told = np.flatnonzero(self.words[self.texts] >= least)
        told = told[(np.bincount(group[told], minlength=len(self.groups)) > 1)[group[told]]]
        told = told[np.argsort(group[told], kind="stable")]
        begins = np.flatnonzero(changes(group[told]))
        parts = np.split(told, begins[1:]) if len(told) else []
        return sorted(tuple(self.bearers[n].id for n in part.tolist()) for part in parts)


def firsts(texts: Numbers, count: int) -> Numbers:
    """The first capture of each of so many texts, given the text of each capture; past the last for none."""
    found = np.full(count, len(texts), np.int64)
    found[texts[::-1]] = np.arange(len(texts))[::-1]
    return found
