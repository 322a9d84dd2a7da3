"""Apparatus: a base text with all that its witnesses do to it, from which each of them can be read off exactly."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plugins.syndication.stories.collation import Collation, Passage
from plugins.syndication.stories.segment import count_words
from plugins.syndication.stories.variation import Change, Variation, changes_of, variations

_BREAK = "\n\n"
# a paragraph of which a witness keeps less is told as a whole: single words in common say nothing there
_REWRITTEN = 0.5

Stretch = tuple[int, int]


class _Added(NamedTuple):
    """Where a witness adds a paragraph: after the last of the base's that it has, or the last that it has or cuts."""

    kept: int
    told: int
    witness: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Paragraphs of the base, counted from 1, that a witness tells in its own words."""

    numbers: tuple[int, ...]
    witness: str
    text: str


@dataclass(frozen=True, slots=True)
class Addition:
    """A paragraph that witnesses have of their own, and after which of the base's (0: before all) it stands.

    Witnesses that have it on either side of paragraphs that one of them cuts have it in one place.
    """

    after: int
    text: str
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """A paragraph of the base that a witness has elsewhere, and after which of the others (0: before all)."""

    number: int
    witness: str
    after: int


@dataclass(frozen=True, slots=True)
class Apparatus:
    """The base's body and what its witnesses, by id, do to it.

    `paragraphs` are stretches of the body; `courses` tell for each witness what it consists of, in its own order:
    stretches of the base, read with the variations, and paragraphs of its own.
    """

    base: str
    paragraphs: tuple[Stretch, ...]
    variations: tuple[Variation, ...]
    rewritings: tuple[Rewriting, ...]
    additions: tuple[Addition, ...]
    moves: tuple[Move, ...]
    omissions: Mapping[int, tuple[str, ...]]
    courses: Mapping[str, tuple[Stretch | str, ...]]

    def read(self, witness: str) -> str:
        """Give back a witness's body, from the base and what is noted of it alone."""
        rewritten = {self._stretch(one.numbers): one.text for one in self.rewritings if one.witness == witness}
        return _BREAK.join(
            leg if isinstance(leg, str) else rewritten[leg] if leg in rewritten else self._as_read(leg, witness)
            for leg in self.courses[witness]
        )

    def _as_read(self, leg: Stretch, witness: str) -> str:
        at = leg[0]
        parts: list[str] = []
        for variation in self.variations:
            if leg[0] <= variation.start and variation.end <= leg[1]:
                parts += self.base[at : variation.start], variation.text_of(witness)
                at = variation.end
        return "".join((*parts, self.base[at : leg[1]]))

    def _stretch(self, numbers: Sequence[int]) -> Stretch:
        return self.paragraphs[numbers[0] - 1][0], self.paragraphs[numbers[-1] - 1][1]


def apparatus_of(base: str, collations: Mapping[str, Collation], lang: str = "en") -> Apparatus:
    """Draw up the apparatus of a base's body, in `lang`, from the collations of its witnesses by id, in their order."""
    paragraphs = tuple(_stretches(base))
    breaks = [end for _, end in paragraphs[:-1]]
    changes: list[Change] = []
    rewritings: list[Rewriting] = []
    moves: list[Move] = []
    added: defaultdict[str, list[_Added]] = defaultdict(list)
    omitted: defaultdict[int, list[str]] = defaultdict(list)
    courses: dict[str, tuple[Stretch | str, ...]] = {}
    for id, collation in collations.items():
        course: list[Stretch | str] = []
        for passage, kept, told in _placed(collation):
            numbers = passage.numbers
            if passage.kind == "cut":
                omitted[numbers[0]].append(id)
                continue
            if passage.kind == "added":
                added[passage.text].append(_Added(kept, told, id))
                course.append(passage.text)
                continue
            leg = paragraphs[numbers[0] - 1][0], paragraphs[numbers[-1] - 1][1]
            course.append(leg)
            if passage.kind == "moved":
                moves += (Move(number, id, kept) for number in numbers)
            if _is_rewritten(passage):
                rewritings.append(Rewriting(numbers, id, passage.text))
            elif passage.kind != "kept":
                changes += changes_of(id, leg[0], passage.segments, breaks)
        courses[id] = tuple(course)
    additions = (one for text, places in added.items() for one in _additions(text, places))
    return Apparatus(
        base=base,
        paragraphs=paragraphs,
        variations=variations(base, changes, tuple(collations), lang),
        rewritings=tuple(rewritings),
        additions=tuple(sorted(additions, key=lambda addition: addition.after)),
        moves=tuple(moves),
        omissions={number: tuple(by) for number, by in omitted.items()},
        courses=courses,
    )


def _stretches(body: str) -> Iterator[Stretch]:
    at = 0
    for text in body.split(_BREAK):
        yield at, at + len(text)
        at += len(text) + len(_BREAK)


def _placed(collation: Collation) -> Iterator[tuple[Passage, int, int]]:
    """Each passage with the last of the base's paragraphs before it that the witness has, and the last with those cut.

    What is moved stands after what is there.
    """
    told = kept = 0
    for passage in collation.passages:
        yield passage, kept, told
        if passage.numbers and passage.kind != "moved":
            told = passage.numbers[-1]
            kept = kept if passage.kind == "cut" else told


def _additions(text: str, places: Sequence[_Added]) -> Iterator[Addition]:
    """Say where a text stands that witnesses add: in as few places as they allow, else in that of what is cut."""
    left = places
    while left:
        after = min(place.told for place in left)
        here = [place.witness for place in left if place.kept <= after]
        yield Addition(after, text, tuple(dict.fromkeys(here)))
        left = [place for place in left if place.kept > after]


def _is_rewritten(passage: Passage) -> bool:
    if passage.kind == "kept":
        return False
    words = count_words(passage.base_text)
    kept = sum(count_words(segment.text) for segment in passage.segments if segment.op == "equal")
    return kept < _REWRITTEN * words
