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
class MapView:
    """The map of a story: the drawing, its columns with their witnesses, its rows with their fates in words."""

    drawing: CarryMap
    columns: tuple[tuple[WitnessView, Column], ...]
    rows: tuple[RowView, ...]


def view_map(witnesses: Sequence[WitnessView], paragraphs: Iterable[str]) -> MapView:
    """View the map of a base's paragraphs and its witnesses, the base first."""
    words = [count_words(text) for text in paragraphs]
    drawing = draw_map(words, [_course(witness) for witness in witnesses])
    rows = []
    for row, count in zip(drawing.rows, words, strict=True):
        fates: dict[Fate, list[WitnessView]] = {"kept": [], "respelled": [], "changed": [], "moved": [], "cut": []}
        for witness in witnesses:
            if not witness.is_base:
                fates[witness.fates.get(row.number, "kept")].append(witness)
        rows.append(RowView(row, count, **{kind: tuple(of) for kind, of in fates.items()}))
    return MapView(drawing, tuple(zip(witnesses, drawing.columns, strict=True)), tuple(rows))


def _course(witness: WitnessView) -> Course:
    own = (count_words(passage.text) for passage in witness.passages if passage.kind == "added")
    return Course(witness.fates, tuple(own))
