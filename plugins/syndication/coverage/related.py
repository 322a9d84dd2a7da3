"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import numpy as np

from plugins.captures.building import Each, each_of
from plugins.syndication.coverage.coverage import Coverage, Neighbour
from plugins.syndication.coverage.kept_survey import read_survey, write_survey
from plugins.syndication.coverage.places import SpotShelf
from plugins.syndication.coverage.reasons import Word, because
from plugins.syndication.coverage.rows import Numbers
from plugins.syndication.coverage.survey import Survey
from plugins.syndication.coverage.surveying import Asked, Load, survey
from plugins.syndication.coverage.terms import text_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness


class Related(Mapping[str, Coverage]):
    """The coverage related to each capture as a survey has found it; each is made when it is asked for."""

    def __init__(self, found: Survey, load: Load) -> None:
        self._found, self._load = found, load
        self._numbers = {one.id: number for number, one in enumerate(found.traits)}
        self._pairs, self._words = found.lists.offsets, found.lists.word_offsets

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __getitem__(self, id: str) -> Coverage:
        pairs = self._list(id)
        likeness = np.round(self._found.lists.likeness[pairs] / 1_000_000, 4).tolist()
        told = zip(self.ids(id), likeness, range(pairs.start, pairs.stop), strict=True)
        return Coverage(id, tuple(Neighbour(two, like, partial(self._spell, id, two, at)) for two, like, at in told))

    def ids(self, id: str) -> list[str]:
        """The captures related to one, best first."""
        return [self._found.traits[other].id for other in self._found.lists.others[self._list(id)].tolist()]

    def shows(self, id: str) -> bytes:
        """A digest of the list of a capture and of the words that it rests on; where it is the same, so are they."""
        return bytes(self._found.lists.digests[self._numbers[id]])

    def pairs(self) -> tuple[Numbers, Numbers]:
        """The numbers, in order of id, of the two captures of each pair, the one that has the list and the other."""
        lists = self._found.lists
        return np.repeat(np.arange(len(self)), lists.counts), lists.others.astype(np.int64)

    def _list(self, id: str) -> slice:
        number = self._numbers[id]
        return slice(int(self._pairs[number]), int(self._pairs[number + 1]))

    def _spell(self, id: str, other: str, pair: int) -> tuple[str, ...]:
        words, lists = slice(int(self._words[pair]), int(self._words[pair + 1])), self._found.lists
        each = enumerate(zip(lists.places[words].tolist(), lists.lengths[words].tolist(), strict=True))
        # in their order, the weightiest first
        found = [Word(place >> 1, (place >> 1) + size, -rank, bool(place & 1)) for rank, (place, size) in each]
        return because(found, self._text(id), partial(self._text, other))

    def _text(self, id: str) -> str:
        (one,) = self._load((id,))
        return text_of(one)


def relate(
    bearers: Iterable[Traits],
    apart: Mapping[str, str],
    thresholds: Thresholds,
    load: Load,
    folder: Path | None = None,
    each: Each | None = None,
) -> Related:
    """Find for each capture the most alike others that are not of its story.

    `apart` maps a member of a story to its story; `load` gives the witnesses whose text is needed. What the kept
    `folder` knows from before is not measured again; the outcome is the same without. Likeness is the cosine of
    weighted words of headline and body, of which at least half is left when they are of different days (`coverage/`:
    terms, rows, index, nearness, search, selection; affected).
    """
    ordered = tuple(sorted(bearers, key=lambda one: one.id))
    stories = [apart.get(one.id, one.id) for one in ordered]
    figures = thresholds.related, thresholds.related_most
    before = read_survey(folder, *figures)
    found = survey(Asked(ordered, stories, *figures, load, each or each_of({}), SpotShelf(folder)), before)
    if found is not before:
        write_survey(folder, found, *figures)
    return Related(found, load)


def related(witnesses: Iterable[Witness], apart: Mapping[str, str], thresholds: Thresholds) -> tuple[Coverage, ...]:
    """List for each witness, by id, the most alike others that are not of its story: all of it from scratch."""
    by_id = {witness.id: witness for witness in witnesses}
    traits = [witness.traits for witness in by_id.values()]
    return tuple(relate(traits, apart, thresholds, lambda ids: [by_id[id] for id in ids]).values())
