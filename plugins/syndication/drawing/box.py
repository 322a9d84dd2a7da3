"""Boxes: the rectangles that pictures are made of, as SVG path data (SVG 2, section 9.3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# between two lines of a hatching, along either axis
_STEP = 4.0
_FRAME = 3.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in units of the picture, its origin at the upper left."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, by: float) -> "Box":
        """The box without a border of this width."""
        return Box(self.x + by, self.y + by, max(0.0, self.width - 2 * by), max(0.0, self.height - 2 * by))


def filled(boxes: Iterable[Box]) -> str:
    """The path of full boxes, or of their outlines."""
    return "".join(f"M{_n(b.x)} {_n(b.y)}h{_n(b.width)}v{_n(b.height)}h{_n(-b.width)}z" for b in boxes)


def hatched(boxes: Iterable[Box]) -> str:
    """The path of slanting lines that fill boxes, in step from one box to the next."""
    return "".join(line for box in boxes for line in _slants(box))


def striped(boxes: Iterable[Box]) -> str:
    """The path of level lines that fill boxes."""
    return "".join(
        f"M{_n(box.x)} {_n(box.y + at)}h{_n(box.width)}" for box in boxes for at in _steps(_STEP / 2, box.height, 2.5)
    )


def framed(boxes: Iterable[Box]) -> str:
    """The path of boxes that are full but for their middle."""
    return "".join(map(_frame, boxes))


def _frame(box: Box) -> str:
    core = box.inset(min(_FRAME, box.width / 3, box.height / 3))
    # drawn the other way round, the middle is left out of the fill
    hole = f"M{_n(core.x)} {_n(core.y)}v{_n(core.height)}h{_n(core.width)}v{_n(-core.height)}z"
    return filled([box]) + hole


def _slants(box: Box) -> Iterator[str]:
    """Lines on which x + y is a multiple of the step, from the lower left to the upper right, cut to the box."""
    right, bottom = box.x + box.width, box.y + box.height
    first = (box.x + box.y) // _STEP + 1
    last = (right + bottom) / _STEP
    number = first
    while number < last:
        total = number * _STEP
        x0, x1 = max(box.x, total - bottom), min(right, total - box.y)
        yield f"M{_n(x0)} {_n(total - x0)}L{_n(x1)} {_n(total - x1)}"
        number += 1


def _steps(first: float, end: float, step: float) -> Iterator[float]:
    at = first
    while at < end:
        yield at
        at += step


def _n(value: float) -> str:
    """A number as short as a tenth of a unit allows."""
    return f"{round(value, 1):g}"
