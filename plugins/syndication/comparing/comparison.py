"""Comparison: the texts of a collection, each taken once, and what every two of them share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from plugins.captures.building import Each
from plugins.syndication.comparing.arrays import sort_with_places
from plugins.syndication.comparing.candidates import Pairs, candidates
from plugins.syndication.comparing.holders import Held
from plugins.syndication.comparing.lead import leads
from plugins.syndication.comparing.likeness import Likeness
from plugins.syndication.comparing.measure import Measure, Measurer
from plugins.syndication.comparing.measures import Keys, Measures, no_measures
from plugins.syndication.comparing.overlap import Overlaps, count_overlaps
from plugins.syndication.comparing.postings import Postings, post
from plugins.syndication.texts.printing import take_prints
from plugins.syndication.texts.text_print import Print
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.witness import Traits, Witness

Text = Sequence[Traits]
"""The captures that hold the same words, by id."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """The distinct texts of a collection in the order of their first captures, with their prints and postings.

    What two texts share is measured when it is asked for. `printed` holds the print of each body by its digest; a
    text's is that of its first capture.
    """

    texts: Sequence[Text]
    prints: Sequence[Print]
    postings: Postings = field(repr=False)
    size: int
    least: int
    printed: Mapping[bytes, Print] = field(repr=False)
    _known: list[Measures] = field(default_factory=lambda: [no_measures()], repr=False)

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each capture's text, by the capture's id."""
        return {one.id: at for at, text in enumerate(self.texts) for one in text}

    def words(self, id: str) -> int:
        """How many words a capture has."""
        return self.prints[self.number[id]].words

    def rank(self, id: str) -> tuple[int, bytes]:
        """What tells the shorter of two captures: the one of fewer different shingles, as in their measure."""
        number = self.number[id]
        return int(self.postings.sizes[number]), self.prints[number].digest

    def likely(self, containment: float) -> Pairs:
        """The pairs (i < j) of texts that may reach `containment`."""
        return candidates(self.postings, self._overlaps, containment)

    def meeting(self, shared: int) -> Pairs:
        """The pairs (i < j) of texts that share so many shingles, common ones left out."""
        one, other = self._overlaps.pairs
        kept = self._overlaps.met >= shared
        return np.stack((one[kept], other[kept]), axis=1)

    def led_alike(self, pairs: Pairs, share: float) -> Pairs:
        """Those of the pairs of which each leads with what the other holds, at least by this share."""
        kept: Pairs = pairs[leads(self.prints, self.postings, pairs).min(axis=1, initial=1.0) >= share]
        return kept

    def measures(self, pairs: Pairs) -> Measures:
        """What the texts of each pair (i < j) share, in the order of the pairs; it is known from then on."""
        keys, (known,) = self._keys(pairs), self._known
        new = np.flatnonzero(~known.holds(keys))
        self._known[:] = [known := known.joined(keys[new], self._measurer.of(pairs[new]))]
        return known.at(known.places(keys))

    def measured(self, pairs: Pairs) -> Iterator[tuple[int, int, Measure]]:
        """What the texts of each pair (i < j) share: as it is known, or else looked at now."""
        keys, (known,) = self._keys(pairs), self._known
        are_known, places = known.holds(keys), known.places(keys)
        new = iter(list(self._measurer.of(pairs[~are_known])))
        for (i, j), is_known, place in zip(pairs.tolist(), are_known.tolist(), places.tolist(), strict=True):
            yield i, j, known.measure(place) if is_known else next(new)

    def measure(self, i: int, j: int) -> Measure:
        """What two different texts share, in either order."""
        ((_, _, found),) = self.measured(np.array([sorted((i, j))]))
        return found

    def cleared(self) -> "Comparison":
        """The same without what is known of pairs: of very many it takes more memory than their texts."""
        return replace(self, _known=[no_measures()])

    def _keys(self, pairs: Pairs) -> Keys:
        return pairs[:, 0] * len(self.texts) + pairs[:, 1]

    @cached_property
    def shingles(self) -> Hashes:
        """The shingles that two texts or more hold, by number, which is in order."""
        shingles = np.empty(len(self.postings.begins) - 1, np.uint64)
        shingles[self.postings.numbers] = self._posted()[self.postings.shared]
        return shingles

    @property
    def shared(self) -> Held:
        """Who holds the shingles that two texts or more hold."""
        return Held(np.repeat(self.shingles, self.postings.counts), self.postings.holders)

    @property
    def held(self) -> Held:
        """Who holds all shingles."""
        postings = self.postings
        owners = np.repeat(np.arange(len(self.prints), dtype=np.int32), np.diff(postings.starts))
        shingles, places = sort_with_places(self._posted()[postings.fresh])
        return Held(shingles, owners[postings.fresh][places])

    def likeness(self, containment: Mapping[tuple[int, int], float]) -> Likeness:
        """How alike any two texts are: by what was measured of them, or else by the shingles that they share."""
        return Likeness(self.postings, containment)

    def _posted(self) -> Hashes:
        """The shingles of the texts that are long enough, by place."""
        long = (one.shingles for one in self.prints if one.words >= self.least)
        return np.concatenate([np.empty(0, np.uint64), *long])

    @cached_property
    def _overlaps(self) -> Overlaps:
        return count_overlaps(self.postings)

    @cached_property
    def _measurer(self) -> Measurer:
        return Measurer(self.prints, self.postings)


def compare(witnesses: Iterable[Witness], size: int, least: int, each: Each | None = None) -> Comparison:
    """Compare the texts of witnesses, in runs of `size` words; those of fewer words than `least` share none."""
    known = list(witnesses)
    bodies = {one.traits.digest: one.body for one in known}
    printed = take_prints(list(bodies), bodies.__getitem__, size, each)
    return compare_prints((one.traits for one in known), printed, size, least)


def compare_prints(bearers: Iterable[Traits], printed: Mapping[bytes, Print], size: int, least: int) -> Comparison:
    """Compare the texts of bearers whose bodies are `printed`, by the digest of each, in runs of `size` words."""
    same: dict[bytes, list[Traits]] = defaultdict(list)
    for one in sorted(bearers, key=lambda one: one.id):
        same[printed[one.digest].digest].append(one)
    prints = [printed[text[0].digest] for text in same.values()]
    postings = post([one.shingles if one.words >= least else one.shingles[:0] for one in prints])
    return Comparison(list(same.values()), prints, postings, size, least, printed)
