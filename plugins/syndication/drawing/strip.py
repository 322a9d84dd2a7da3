"""Strips: one witness's column of a carry map laid on its side, for cards and lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.syndication.drawing.box import Box, filled, framed, hatched
from plugins.syndication.stories.fate import Fate

WIDTH, HEIGHT = 120.0, 13.0
_GAP = 1.0


@dataclass(frozen=True, slots=True)
class Strip:
    """Path data for each fate of the base's paragraphs, from left to right, "" for none."""

    kept: str
    changed: str
    hatching: str
    moved: str
    cut: str


def draw_strip(words: Sequence[int], fates: Mapping[int, Fate]) -> Strip:
    """Draw a strip of `WIDTH` by `HEIGHT` units; each paragraph, counted from 1, takes its share of the words.

    A number that is not among `fates` is carried as it is; what is spelled otherwise alone is drawn so as well.
    """
    boxes: dict[Fate, list[Box]] = {"kept": [], "respelled": [], "changed": [], "moved": [], "cut": []}
    gap = _GAP if len(words) <= WIDTH / 4 else 0.0
    total = sum(words) + len(words)
    unit = (WIDTH - gap * (len(words) - 1)) / max(1, total)
    x = 0.0
    for number, count in enumerate(words, 1):
        # a paragraph without a word is seen as well
        width = (count + 1) * unit
        boxes[fates.get(number, "kept")].append(Box(x, 0, width, HEIGHT))
        x += width + gap
    inner = {kind: [box.inset(0.5) for box in of] for kind, of in boxes.items()}
    return Strip(
        kept=filled(boxes["kept"] + boxes["respelled"]),
        changed=filled(inner["changed"]),
        hatching=hatched(inner["changed"]),
        moved=framed(boxes["moved"]),
        cut=filled(inner["cut"]),
    )
