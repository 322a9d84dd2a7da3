"""Map views: a story's carry map, with the words that say the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.syndication.drawing.carry_map import CarryMap, Column, Course, Row, draw_map
from plugins.syndication.pages.witness_view import WitnessView
from plugins.syndication.stories.fate import Fate
from plugins.syndication.stories.segment import count_words


@dataclass(frozen=True, slots=True)
class RowView:
    """A paragraph of the base in the map: its place, how many words it has, and whose is which fate."""

    row: Row
    words: int
    kept: tuple[WitnessView, ...]
    respelled: tuple[WitnessView, ...]
    changed: tuple[WitnessView, ...]
    moved: tuple[WitnessView, ...]
    cut: tuple[WitnessView, ...]


@dataclass(frozen=True, slots=True)
class OwnView:
    """What a witness has of its own: how many paragraphs, and how many words they have together."""

    witness: WitnessView
    paragraphs: int
    words: int


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of a story: the drawing, its columns with their witnesses, its rows with their fates in words.

    `own` are the witnesses that have paragraphs of their own.
    """

    drawing: CarryMap
    columns: tuple[tuple[WitnessView, Column], ...]
    rows: tuple[RowView, ...]
    own: tuple[OwnView, ...]


def view_map(witnesses: Sequence[WitnessView], paragraphs: Iterable[str]) -> MapView:
    """View the map of a base's paragraphs and its witnesses, the base first."""
    words = [count_words(text) for text in paragraphs]
    courses = [_course(witness) for witness in witnesses]
    drawing = draw_map(words, courses)
    rows = []
    for row, count in zip(drawing.rows, words, strict=True):
        fates: dict[Fate, list[WitnessView]] = {"kept": [], "respelled": [], "changed": [], "moved": [], "cut": []}
        for witness in witnesses:
            if not witness.is_base:
                fates[witness.fates.get(row.number, "kept")].append(witness)
        rows.append(RowView(row, count, **{kind: tuple(of) for kind, of in fates.items()}))
    own = (
        OwnView(witness, len(course.additions), sum(course.additions))
        for witness, course in zip(witnesses, courses, strict=True)
        if course.additions
    )
    return MapView(drawing, tuple(zip(witnesses, drawing.columns, strict=True)), tuple(rows), tuple(own))


def _course(witness: WitnessView) -> Course:
    return Course(witness.fates, witness.treatment.own)
