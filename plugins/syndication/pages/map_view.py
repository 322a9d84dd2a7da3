"""Map views: a story's carry map, with the words that say the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.syndication.drawing.carry_map import CarryMap, Column, Fates, Row, draw_map
from plugins.syndication.pages.witness_view import WitnessView, fates_of
from plugins.syndication.stories.collation import PassageKind
from plugins.syndication.stories.segment import count_words


@dataclass(frozen=True, slots=True)
class RowView:
    """A paragraph of the base in the map: its place, how many words it has, and whose is which fate."""

    row: Row
    words: int
    kept: tuple[WitnessView, ...]
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
    fates = [_fates(witness) for witness in witnesses]
    drawing = draw_map(words, fates)
    rows = []
    for row, count in zip(drawing.rows, words, strict=True):
        kinds: dict[PassageKind, list[WitnessView]] = {"kept": [], "changed": [], "moved": [], "cut": []}
        for witness, one in zip(witnesses, fates, strict=True):
            if not witness.is_base:
                kinds[one.kinds.get(row.number, "kept")].append(witness)
        rows.append(RowView(row, count, **{kind: tuple(of) for kind, of in kinds.items()}))
    return MapView(drawing, tuple(zip(witnesses, drawing.columns, strict=True)), tuple(rows))


def _fates(witness: WitnessView) -> Fates:
    own = (count_words(passage.text) for passage in witness.passages if passage.kind == "added")
    return Fates(fates_of(witness.passages), tuple(own))
