"""Carry maps: which paragraphs of a base each witness carries, as one picture.

A row is a paragraph of the base, as high as it is long, a column a witness: full where it carries the paragraph as it
is, hatched where it changes it, a frame where it has it elsewhere, empty where it cuts it. Under its column stands what
a witness adds, a box a paragraph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.syndication.drawing.box import Box, filled, striped
from plugins.syndication.drawing.fate_shapes import FateShapes, shapes_of
from plugins.syndication.stories.fate import Fate

# the width of a column with its gap: the first for so many witnesses at the most
_PITCHES = ((5, 34.0), (8, 22.0), (14, 16.0), (24, 11.0), (40, 8.0))
_WIDEST = 320.0
_GAP = 2.0
# the height of all rows together, for so many words
_HEIGHT_PER_WORD = 0.9
_LOWEST, _HIGHEST = 90.0, 480.0
_THINNEST = 3.0
# the letters above the columns stand in as many lines as they need not to touch; the 27th witness has two (AA)
_ONE_LETTER, _TWO_LETTERS, _LETTER_LINE = 15.0, 24.0, 18.0
_ALPHABET = 26


@dataclass(frozen=True, slots=True)
class Column:
    """A witness's column: where its letter stands, the shapes of its paragraphs, and paths of those of its own."""

    x: float
    letter_y: float
    shapes: FateShapes
    added: str
    additions: str


@dataclass(frozen=True, slots=True)
class Row:
    """The place of a paragraph, counted from 1, over the whole width."""

    number: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class CarryMap:
    """A picture of `width` by `height` units, its columns in the order of the witnesses and its rows."""

    width: float
    height: float
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The fates of the base's paragraphs with one witness, by number, and the words of each paragraph of its own.

    A number that is not named is carried as it is; what is spelled otherwise alone is drawn so as well.
    """

    fates: Mapping[int, Fate]
    additions: tuple[int, ...] = ()


def draw_map(words: Sequence[int], courses: Sequence[Course]) -> CarryMap:
    """Draw the map of a base, from the words of each of its paragraphs and its witnesses' courses."""
    pitch = next((wide for most, wide in _PITCHES if len(courses) <= most), max(3.0, _WIDEST / max(1, len(courses))))
    letters = _ONE_LETTER if len(courses) <= _ALPHABET else _TWO_LETTERS
    lines = max(1, -int(-letters // pitch))
    top = lines * _LETTER_LINE + 4
    scale = min(_HIGHEST, max(_LOWEST, _HEIGHT_PER_WORD * sum(words))) / max(1, sum(words))
    rows: list[Row] = []
    y = top
    for number, count in enumerate(words, 1):
        rows.append(Row(number, round(y, 1), round(max(_THINNEST, count * scale), 1)))
        y += rows[-1].height + _GAP
    columns = [_column(place, pitch, lines, y + 2 * _GAP, scale, rows, one) for place, one in enumerate(courses)]
    foot = max((bottom for _, bottom in columns), default=y)
    return CarryMap(round(len(courses) * pitch, 1), round(foot, 1), tuple(column for column, _ in columns), tuple(rows))


def _column(
    place: int, pitch: float, lines: int, foot: float, scale: float, rows: Sequence[Row], course: Course
) -> tuple[Column, float]:
    """A column, and where it ends."""
    x, width = place * pitch, pitch - (_GAP if pitch > 2 * _GAP else 1.0)
    own: list[Box] = []
    for count in course.additions:
        height = max(_THINNEST, count * scale)
        own.append(Box(x, foot, width, height).inset(0.5))
        foot += height + _GAP
    column = Column(
        x=round(x + width / 2, 1),
        letter_y=(place % lines + 1) * _LETTER_LINE - 4,
        shapes=shapes_of((course.fates.get(row.number, "kept"), Box(x, row.y, width, row.height)) for row in rows),
        added=filled(own),
        additions=striped(own),
    )
    return column, foot
