"""Strips: one witness's column of a carry map laid on its side, for cards and lists."""

from collections.abc import Mapping, Sequence

from plugins.syndication.drawing.box import Box
from plugins.syndication.drawing.fate_shapes import FateShapes, shapes_of
from plugins.syndication.stories.fate import Fate

WIDTH, HEIGHT = 120.0, 13.0
_GAP = 1.0


def draw_strip(words: Sequence[int], fates: Mapping[int, Fate]) -> FateShapes:
    """Draw a strip of `WIDTH` by `HEIGHT` units; each paragraph, counted from 1, takes its share of the words.

    A number that is not among `fates` is carried as it is.
    """
    gap = _GAP if len(words) <= WIDTH / 4 else 0.0
    unit = (WIDTH - gap * (len(words) - 1)) / max(1, sum(words) + len(words))
    boxes: list[tuple[Fate, Box]] = []
    x = 0.0
    for number, count in enumerate(words, 1):
        # a paragraph without a word is seen as well
        width = (count + 1) * unit
        boxes.append((fates.get(number, "kept"), Box(x, 0, width, HEIGHT)))
        x += width + gap
    return shapes_of(boxes)
