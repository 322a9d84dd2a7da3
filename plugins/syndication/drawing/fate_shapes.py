"""Fate shapes: boxes of paragraphs as paths, one for each of their fates."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.syndication.drawing.box import Box, filled, framed, hatched
from plugins.syndication.stories.fate import Fate


@dataclass(frozen=True, slots=True)
class FateShapes:
    """Path data for the paragraphs of each fate, "" for none; those that are only spelled otherwise count as kept."""

    kept: str
    changed: str
    hatching: str
    moved: str
    cut: str


def shapes_of(boxes: Iterable[tuple[Fate, Box]]) -> FateShapes:
    """Draw boxes: full where kept, hatched where changed, a frame where moved, an outline where cut."""
    by_fate: defaultdict[Fate, list[Box]] = defaultdict(list)
    for fate, box in boxes:
        # half of a line falls outside the box that it goes round
        by_fate[fate].append(box.inset(0.5) if fate in ("changed", "cut") else box)
    return FateShapes(
        kept=filled(by_fate["kept"] + by_fate["respelled"]),
        changed=filled(by_fate["changed"]),
        hatching=hatched(by_fate["changed"]),
        moved=framed(by_fate["moved"]),
        cut=filled(by_fate["cut"]),
    )
