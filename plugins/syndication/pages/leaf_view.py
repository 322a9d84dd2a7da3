"""Leaf views: the base text paragraph by paragraph, with what its witnesses read in it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, TypeVar

from plugins.captures.capture import Paragraph
from plugins.syndication.pages.witness_view import WitnessView
from plugins.syndication.stories.apparatus import Apparatus
from plugins.syndication.stories.orthography import only_spelling
from plugins.syndication.stories.variation import Reading, Sort, Variation

T = TypeVar("T")
Views = Mapping[str, WitnessView]

# a lemma of more words is shown by its first and last ones
_LEMMA_WORDS, _LEMMA_ENDS = 9, 4
_OPENING_WORDS = 14
# a reading of more is folded
_READING_WORDS = 30


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: words that all have, or that some read otherwise (`sort`), or how many are `elided`."""

    text: str
    sort: Sort | Literal["elided"] | None = None


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What some witnesses have in the place of the base's words, and how it opens; "" where they have nothing."""

    text: str
    opening: str
    witnesses: tuple[WitnessView, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """A place where witnesses differ: the base's words, shortened to their ends, and the other readings."""

    lemma: str
    readings: tuple[ReadingView, ...]


@dataclass(frozen=True, slots=True)
class OwnText:
    """A paragraph that witnesses have of their own, or tell in their own words, and how it opens."""

    text: str
    opening: str
    witnesses: tuple[WitnessView, ...]


@dataclass(frozen=True, slots=True)
class MoveView:
    """That a witness has a paragraph elsewhere: after which of the base's it stands there (0: before all)."""

    witness: WitnessView
    after: int


@dataclass(frozen=True, slots=True)
class LeafView:
    """A paragraph of the base, counted from 1, and all that is noted of it.

    `notes` are of substance, each reading in one spelling; `quiet` are all other spellings. `joined` are those who run
    it on into the next paragraph; `own` is what witnesses have of their own after it. A leaf of number 0 is what they
    have before all.
    """

    number: int
    label: str
    pieces: tuple[Piece, ...]
    words: int = 0
    notes: tuple[NoteView, ...] = ()
    quiet: tuple[NoteView, ...] = ()
    rewritten: tuple[OwnText, ...] = ()
    omitted: tuple[WitnessView, ...] = ()
    moved: tuple[MoveView, ...] = ()
    joined: tuple[WitnessView, ...] = ()
    own: tuple[OwnText, ...] = ()


def view_leaves(
    apparatus: Apparatus, paragraphs: Sequence[Paragraph], witnesses: Views, lang: str = "en"
) -> tuple[LeafView, ...]:
    """View the apparatus of a story in `lang` by the base's paragraphs; `witnesses` are those but the base, by id."""
    own = _by_number(
        (addition.after, OwnText(addition.text, _opening(addition.text), _views(addition.witnesses, witnesses)))
        for addition in apparatus.additions
    )
    rewritten = _by_number(
        (one.numbers[0], OwnText(one.text, _opening(one.text), _views([one.witness], witnesses)))
        for one in apparatus.rewritings
    )
    moved = _by_number((move.number, MoveView(witnesses[move.witness], move.after)) for move in apparatus.moves)
    starts = [variation.start for variation in apparatus.variations]
    leaves = [LeafView(0, "", (), own=own[0])] if own[0] else []
    for number, ((start, end), paragraph) in enumerate(zip(apparatus.paragraphs, paragraphs, strict=True), 1):
        inside = apparatus.variations[bisect_left(starts, start) : bisect_right(starts, end)]
        within = [variation for variation in inside if variation.end <= end]
        leaves.append(
            LeafView(
                number=number,
                label=paragraph.label,
                pieces=tuple(_pieces(apparatus.base, start, end, within)),
                words=len(paragraph.text.split()),
                notes=tuple(_notes(within, partial(_substance, lang=lang), witnesses)),
                quiet=tuple(_notes(within, partial(_spellings, lang=lang), witnesses)),
                rewritten=rewritten[number],
                omitted=_views(apparatus.omissions.get(number, ()), witnesses),
                moved=moved[number],
                joined=tuple(
                    view
                    for variation in inside
                    if variation.start == end and variation.end > end
                    for reading in variation.readings
                    for view in _views(reading.witnesses, witnesses)
                ),
                own=own[number],
            )
        )
    return tuple(leaves)


def _pieces(base: str, start: int, end: int, variations: Iterable[Variation]) -> Iterator[Piece]:
    for variation in variations:
        # the space around words is no part of what is marked
        words = variation.lemma.strip()
        at = variation.start + variation.lemma.index(words)
        if start < at:
            yield Piece(base[start:at])
        if words:
            yield Piece(words, variation.sort)
        start = at + len(words)
    if start < end:
        yield Piece(base[start:end])


def _notes(
    variations: Iterable[Variation], choose: Callable[[Variation], list[Reading]], witnesses: Views
) -> Iterator[NoteView]:
    """A note for each variation, of the readings that `choose` takes from it, if any."""
    for variation in variations:
        if readings := choose(variation):
            shown = tuple(_reading(reading, witnesses) for reading in readings)
            yield NoteView(_ends(variation.lemma.split()), shown)


def _reading(reading: Reading, witnesses: Views) -> ReadingView:
    text = reading.text.strip()
    opening = _opening(text) if len(text.split()) > _READING_WORDS else text
    return ReadingView(text, opening, _views(reading.witnesses, witnesses))


def _substance(variation: Variation, lang: str) -> list[Reading]:
    """The readings of substance, those that differ among each other by spelling alone as one, spelled as the first."""
    heads: list[Reading] = []
    for reading in variation.readings:
        if reading.sort == "substance":
            at = next((at for at, head in enumerate(heads) if only_spelling(head.text, reading.text, lang)), None)
            if at is None:
                heads.append(reading)
            else:
                heads[at] = replace(heads[at], witnesses=heads[at].witnesses + reading.witnesses)
    return heads


def _spellings(variation: Variation, lang: str) -> list[Reading]:
    """The readings that spell the base's words otherwise, or those of a reading of substance."""
    heads = {head.text for head in _substance(variation, lang)}
    return [reading for reading in variation.readings if reading.text not in heads]


def _ends(words: Sequence[str]) -> str:
    if len(words) <= _LEMMA_WORDS:
        return " ".join(words)
    return " ".join([*words[:_LEMMA_ENDS], "…", *words[-_LEMMA_ENDS:]])


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:_OPENING_WORDS]) + (" …" if len(words) > _OPENING_WORDS else "")


def _views(ids: Iterable[str], witnesses: Views) -> tuple[WitnessView, ...]:
    return tuple(witnesses[id] for id in ids)


def _by_number(pairs: Iterable[tuple[int, T]]) -> defaultdict[int, tuple[T, ...]]:
    found: defaultdict[int, tuple[T, ...]] = defaultdict(tuple)
    for number, thing in pairs:
        found[number] += (thing,)
    return found
