"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from plugins.captures.building import one_by_one
from plugins.keeping.blocks import DamagedError
from plugins.syndication.coverage.coverage import Coverage, Neighbour
from plugins.syndication.coverage.kept_survey import Of, read_survey, write_survey
from plugins.syndication.coverage.layout import Numbers
from plugins.syndication.coverage.match import Match, nothing_before
from plugins.syndication.coverage.reasons import Word, because
from plugins.syndication.coverage.survey import Survey, no_survey
from plugins.syndication.coverage.surveying import Asked, Load, survey
from plugins.syndication.coverage.terms import text_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness


class Related(Mapping[str, Coverage]):
    """The coverage related to each capture as a survey has found it; each is made when it is asked for.

    `bearers` are the captures in order of id, `numbers` their places by id.
    """

    def __init__(self, found: Survey, bearers: Sequence[Traits], numbers: Mapping[str, int], load: Load) -> None:
        # the index of terms is not asked for any more, and takes much memory
        self._lists, self._grounds, self._bearers = found.lists, found.grounds, bearers
        self._numbers, self._load, self._pairs = numbers, load, found.lists.offsets

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __getitem__(self, id: str) -> Coverage:
        pairs = self._list(id)
        likeness = np.round(self._lists.likeness[pairs] / 1_000_000, 4).tolist()
        told = zip(self.ids(id), likeness, range(pairs.start, pairs.stop), strict=True)
        return Coverage(id, tuple(Neighbour(two, like, partial(self._spell, id, two, at)) for two, like, at in told))

    def ids(self, id: str) -> list[str]:
        """The captures related to one, best first."""
        return [self._bearers[other].id for other in self._lists.others[self._list(id)].tolist()]

    def shows(self, id: str) -> bytes:
        """A digest of the list of a capture and of the words that it rests on; where it is the same, so are they."""
        return bytes(self._lists.digests[self._numbers[id]])

    def pairs(self) -> tuple[Numbers, Numbers]:
        """The numbers, in order of id, of the two captures of each pair, the one that has the list and the other."""
        lists = self._lists
        return np.repeat(np.arange(len(self)), lists.counts), lists.others.astype(np.int64)

    def _list(self, id: str) -> slice:
        number = self._numbers[id]
        return slice(int(self._pairs[number]), int(self._pairs[number + 1]))

    def _spell(self, id: str, other: str, pair: int) -> tuple[str, ...]:
        words, grounds = self._words(self._numbers[id], pair), self._grounds
        each = enumerate(zip(grounds.places[words].tolist(), grounds.lengths[words].tolist(), strict=True))
        # in their order, the weightiest first
        found = [Word(place >> 1, (place >> 1) + size, -rank, bool(place & 1)) for rank, (place, size) in each]
        return because(found, self._text(id), partial(self._text, other))

    def _text(self, id: str) -> str:
        (one,) = self._load((id,))
        return text_of(one)

    def _words(self, number: int, pair: int) -> Numbers:
        """Where the words stand that a pair rests on."""
        words, begin = self._lists.words, int(self._grounds.layout.begins(np.array([number]))[0])
        begin += int(words[self._pairs[number] : pair].sum())
        return begin + np.arange(words[pair])


class Earlier(NamedTuple):
    """What tells the captures that coverage was found for before, and which of those of now were among them."""

    stamp: bytes
    match: Match


def relate(
    asked: Asked,
    numbers: Mapping[str, int],
    folder: Path | None = None,
    stamp: bytes = b"",
    earlier: Earlier | None = None,
) -> Related:
    """Find for each capture the most alike others that are not of its story; `numbers` are those of captures, by id.

    What the kept `folder` knows of `earlier` captures is not measured again; the outcome is the same without. `stamp`
    tells those of now from others. Likeness is the cosine of weighted words of headline and body, of which at least
    half is left when they are of different days (`coverage/`: terms, rows, index, nearness, search, selection;
    affected).
    """
    found = _brought_up(asked, folder, stamp, earlier)
    if found is None:
        found = survey(asked, no_survey(), nothing_before(len(asked.traits)))
        write_survey(folder, found, Of(asked.floor, asked.most, stamp))
    return Related(found, asked.traits, numbers, asked.load)


def _brought_up(asked: Asked, folder: Path | None, stamp: bytes, earlier: Earlier | None) -> Survey | None:
    """The survey of before as it is now, kept again; None where there is none."""
    before = read_survey(folder, Of(asked.floor, asked.most, earlier.stamp)) if earlier else None
    if not earlier or not before:
        return None
    try:
        found = survey(asked, before, earlier.match)
        if found is not before or stamp != earlier.stamp:
            write_survey(folder, found, Of(asked.floor, asked.most, stamp))
    except DamagedError:
        return None
    return found


def related(witnesses: Iterable[Witness], apart: Mapping[str, str], thresholds: Thresholds) -> tuple[Coverage, ...]:
    """List for each witness, by id, the most alike others that are not of its story: all of it from scratch.

    `apart` maps a member of a story to its story.
    """
    by_id = {witness.id: witness for witness in sorted(witnesses, key=lambda one: one.id)}
    first: dict[str, int] = {}
    story = np.array([first.setdefault(apart.get(id, id), number) for number, id in enumerate(by_id)], np.int64)
    traits = [witness.traits for witness in by_id.values()]
    figures = thresholds.related, thresholds.related_most
    asked = Asked(traits, story, *figures, lambda ids: [by_id[id] for id in ids], one_by_one)
    return tuple(relate(asked, {id: number for number, id in enumerate(by_id)}).values())
