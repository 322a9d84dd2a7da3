"""Related coverage: other reports of the same matter, ranked by the words they rest on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np

from plugins.captures.building import Each, each_of
from plugins.keeping.coding import encode
from plugins.syndication.coverage.kept_survey import read_survey, write_survey
from plugins.syndication.coverage.reasons import Word, because
from plugins.syndication.coverage.rows import Numbers
from plugins.syndication.coverage.survey import Survey
from plugins.syndication.coverage.surveying import Asked, Load, survey
from plugins.syndication.coverage.terms import text_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related capture: its likeness (0 to 1, lowered by the days between) and the words it rests on, names first."""

    id: str
    likeness: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage related to one capture, best first."""

    id: str
    neighbours: tuple[Neighbour, ...]


class Related(Mapping[str, Coverage]):
    """The coverage related to each capture, by id; each is spelled when it is asked for."""

    def __init__(self, found: Survey, load: Load) -> None:
        self._found, self._load = found, load
        self._numbers = {trait.id: number for number, trait in enumerate(found.traits)}
        self._pairs, self._words = found.lists.offsets, found.lists.word_offsets

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __getitem__(self, id: str) -> Coverage:
        one, *others = self._load((id, *self.ids(id)))
        text = text_of(one)
        pairs = self._list(id)
        likeness = np.round(self._found.lists.likeness[pairs] / 1_000_000, 4).tolist()
        told = zip(others, likeness, range(pairs.start, pairs.stop), strict=True)
        return Coverage(
            id,
            tuple(
                Neighbour(two.id, alike, because(self._spots(pair), text, text_of(two))) for two, alike, pair in told
            ),
        )

    def ids(self, id: str) -> list[str]:
        """The captures related to one, best first."""
        return [self._found.traits[other].id for other in self._found.lists.others[self._list(id)].tolist()]

    def shows(self, id: str) -> bytes:
        """A digest of all that the coverage of a capture depends on: where two are the same, so is the coverage."""
        pairs, lists = self._list(id), self._found.lists
        others = lists.others[pairs].tolist()
        words = slice(self._words[pairs.start], self._words[pairs.stop])
        figures = (lists.likeness[pairs], lists.words[pairs], lists.places[words], lists.lengths[words])
        known = (self._found.traits[capture] for capture in (self._numbers[id], *others))
        traits = [(one.id, one.digest, one.title) for one in known]
        return blake2b(encode((traits, *(column.tobytes() for column in figures))), digest_size=16).digest()

    def pairs(self) -> tuple[Numbers, Numbers]:
        """The numbers, in order of id, of the two captures of each pair: the one that has a list, and the other."""
        lists = self._found.lists
        return np.repeat(np.arange(len(self)), lists.counts), lists.others.astype(np.int64)

    def _list(self, id: str) -> slice:
        number = self._numbers[id]
        return slice(int(self._pairs[number]), int(self._pairs[number + 1]))

    def _spots(self, pair: int) -> list[Word]:
        words = slice(int(self._words[pair]), int(self._words[pair + 1]))
        lists = self._found.lists
        each = zip(lists.places[words].tolist(), lists.lengths[words].tolist(), strict=True)
        # in their order, the weightiest first
        return [Word(at >> 1, (at >> 1) + size, -rank, bool(at & 1)) for rank, (at, size) in enumerate(each)]


def relate(
    traits: Iterable[Traits],
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
    ordered = tuple(sorted(traits, key=lambda one: one.id))
    stories = [apart.get(trait.id, trait.id) for trait in ordered]
    figures = thresholds.related, thresholds.related_most
    before = read_survey(folder, *figures)
    found = survey(Asked(ordered, stories, *figures, load, each or each_of({})), before)
    if found is not before:
        write_survey(folder, found, *figures)
    return Related(found, load)


def related(witnesses: Iterable[Witness], apart: Mapping[str, str], thresholds: Thresholds) -> tuple[Coverage, ...]:
    """List for each witness, by id, the most alike others that are not of its story: all of it from scratch."""
    by_id = {witness.id: witness for witness in witnesses}
    found = relate(
        (witness.traits for witness in by_id.values()), apart, thresholds, lambda ids: [by_id[id] for id in ids]
    )
    return tuple(found.values())
