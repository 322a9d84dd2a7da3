"""Variations: the places of a base text where witnesses read something else, and what they read there."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from plugins.syndication.stories.orthography import only_spelling
from plugins.syndication.stories.segment import WORD, Segment, words_of

Sort = Literal["substance", "spelling"]


class Change(NamedTuple):
    """A stretch of the base (offsets in code points, exclusive end) that a witness reads as `text`.

    `context` is the stretch to show: where the change holds no word of the base, the word beside it as well.
    """

    witness: str
    start: int
    end: int
    text: str
    context: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What some witnesses have where the base has something else; `sort` says whether it differs by spelling alone."""

    text: str
    witnesses: tuple[str, ...]
    sort: Sort


@dataclass(frozen=True, slots=True)
class Variation:
    """A place of the base, in code points of its body, and the other readings there, in the order of the witnesses.

    Textual critics call it a unit of variation (Colwell and Tune 1964). All changes that overlap are in one, so places
    are disjoint. A witness that is not named reads as the base, or has no such paragraph.
    """

    start: int
    end: int
    lemma: str
    readings: tuple[Reading, ...]

    @property
    def sort(self) -> Sort:
        """Whether any reading is of substance."""
        return "substance" if any(reading.sort == "substance" for reading in self.readings) else "spelling"

    def text_of(self, witness: str) -> str:
        """What a witness reads here."""
        return next((reading.text for reading in self.readings if witness in reading.witnesses), self.lemma)


def changes_of(witness: str, start: int, segments: Sequence[Segment], breaks: Sequence[int]) -> Iterator[Change]:
    """The changes of one passage that begins at `start` in the base.

    None goes beyond a paragraph: where a witness joins two, the break between them (at `breaks`, two code points long)
    is a change by itself, so that what others do to one of the two stays apart.
    """
    at = start
    for place, (op, text) in enumerate(segments):
        if op == "equal":
            at += len(text)
        elif op == "cut":
            following = segments[place + 1] if place + 1 < len(segments) else None
            reads = following.text if following and following.op == "added" else ""
            stop = at + len(text)
            for first, end in _parted(at, stop, breaks):
                shown = (first, end)
                if first not in breaks and not words_of(text[first - at : end - at]):
                    before = _word_before(segments, place, first == at)
                    shown = first - before, end + (0 if before else _word_after(segments, place, end == stop))
                yield Change(witness, first, end, reads if first == at else "", shown)
            at = stop
        elif not place or segments[place - 1].op == "equal":
            before = _word_before(segments, place)
            yield Change(witness, at, at, text, (at - before, at + (0 if before else _word_after(segments, place))))


def variations(
    base: str, changes: Iterable[Change], witnesses: Sequence[str], lang: str = "en"
) -> tuple[Variation, ...]:
    """Join changes that overlap to variations, in the order of the base; readings in the order of the witnesses."""
    ordered = sorted(changes, key=lambda change: (change.context, change.start))
    order = {witness: place for place, witness in enumerate(witnesses)}
    units: list[list[Change]] = []
    end = (-1, -1)
    for change in ordered:
        if units and (change.context[0] < end[1] or change.context == end):
            units[-1].append(change)
            end = (end[0], max(end[1], change.context[1]))
        else:
            units.append([change])
            end = change.context
    return tuple(_variation(base, unit, order, lang) for unit in units)


def _variation(base: str, unit: Sequence[Change], order: Mapping[str, int], lang: str) -> Variation:
    start, end = min(change.context[0] for change in unit), max(change.context[1] for change in unit)
    lemma = base[start:end]
    own: defaultdict[str, list[Change]] = defaultdict(list)
    for change in sorted(unit, key=lambda change: (change.start, change.end)):
        own[change.witness].append(change)
    witnesses: defaultdict[str, list[str]] = defaultdict(list)
    for witness in sorted(own, key=order.__getitem__):
        witnesses[_applied(base, start, end, own[witness])].append(witness)
    readings = (
        Reading(text, tuple(by), "spelling" if only_spelling(lemma, text, lang) else "substance")
        for text, by in witnesses.items()
    )
    return Variation(start, end, lemma, tuple(readings))


def _applied(base: str, start: int, end: int, changes: Iterable[Change]) -> str:
    parts: list[str] = []
    for change in changes:
        parts += base[start : change.start], change.text
        start = change.end
    return "".join((*parts, base[start:end]))


def _parted(start: int, end: int, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Part a stretch at the breaks between paragraphs that lie in it; each break is a part."""
    for place in range(bisect_left(breaks, start), len(breaks)):
        if breaks[place] >= end:
            break
        if start < breaks[place]:
            yield start, breaks[place]
        yield breaks[place], breaks[place] + 2
        start = breaks[place] + 2
    if start < end:
        yield start, end


def _word_before(segments: Sequence[Segment], place: int, at_its_side: bool = True) -> int:
    """How many code points the last word before a change takes, with what follows it; 0 where there is none."""
    if not at_its_side or not place or segments[place - 1].op != "equal":
        return 0
    word = _last_word().search(segments[place - 1].text.rpartition("\n\n")[2])
    return len(word.group()) if word else 0


def _word_after(segments: Sequence[Segment], place: int, at_its_side: bool = True) -> int:
    """How many code points the first word after a change takes, with what is before it; 0 where there is none."""
    if not at_its_side:
        return 0
    after = next((one.text for one in segments[place + 1 : place + 3] if one.op == "equal"), "")
    word = _first_word().match(after.partition("\n\n")[0])
    return len(word.group()) if word else 0


@cache
def _last_word() -> re.Pattern[str]:
    return re.compile(rf"{WORD}\W*\Z")


@cache
def _first_word() -> re.Pattern[str]:
    return re.compile(rf"\W*{WORD}")
