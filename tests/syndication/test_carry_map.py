"""The shapes of the carry map and its strips."""

import re
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.drawing.box import Box, filled, framed, hatched, striped
from plugins.syndication.drawing.carry_map import CarryMap, Course, draw_map
from plugins.syndication.drawing.strip import HEIGHT, WIDTH, draw_strip
from plugins.syndication.stories.fate import Fate

FATES: list[Fate] = ["kept", "respelled", "changed", "moved", "cut"]
COURSES = st.builds(
    Course,
    st.dictionaries(st.integers(1, 12), st.sampled_from(FATES)),
    st.lists(st.integers(0, 200), max_size=3).map(tuple),
)
MAPS = st.builds(draw_map, st.lists(st.integers(0, 300), max_size=12), st.lists(COURSES, min_size=1, max_size=45))
BOXES = st.builds(Box, *[st.floats(0, 400).map(lambda value: round(value, 1))] * 4)
MOVE = re.compile(r"M(-?[\d.e+-]+) (-?[\d.e+-]+)")


def starts(path: str) -> list[tuple[float, float]]:
    """Where each part of a path begins."""
    return [(float(x), float(y)) for x, y in MOVE.findall(path)]


def drawn(map: CarryMap) -> list[str]:
    """All paths of a map."""
    return [path for column in map.columns for path in (*astuple(column.shapes), column.added)]


@given(MAPS)
def test_all_is_drawn_within_the_map(map: CarryMap) -> None:
    for path in drawn(map):
        assert all(-0.1 <= x <= map.width and 0 <= y <= map.height + 0.1 for x, y in starts(path))


@given(MAPS)
def test_rows_follow_each_other(map: CarryMap) -> None:
    ends = [row.y + row.height for row in map.rows]
    assert all(end < row.y for end, row in zip(ends, map.rows[1:], strict=False))
    assert all(row.height >= 3 for row in map.rows)


def test_a_longer_paragraph_is_higher() -> None:
    short, long = draw_map([40, 120], [Course({})]).rows
    assert long.height == pytest.approx(3 * short.height, abs=0.2)


def test_every_fate_has_its_shape() -> None:
    column = draw_map([50] * 5, [Course(dict(enumerate(FATES, 1)), (30, 40))]).columns[0]
    drawn = column.shapes
    shapes = [drawn.kept, drawn.changed, drawn.moved, drawn.cut, column.added]
    # a moved one is a frame: its outline and its middle
    assert [len(starts(path)) for path in shapes] == [2, 1, 2, 1, 2]
    assert "" not in (drawn.hatching, column.additions)


def test_own_paragraphs_stand_under_the_rows() -> None:
    map = draw_map([50, 50], [Course({}), Course({}, (30,))])
    foot = map.rows[-1].y + map.rows[-1].height
    assert min(y for _, y in starts(map.columns[1].added)) > foot
    assert map.height > foot


def test_letters_of_many_columns_stand_in_turn() -> None:
    few, many = ({column.letter_y for column in draw_map([9], [Course({})] * count).columns} for count in (5, 30))
    assert (len(few), len(many)) == (1, 3)


@given(BOXES)
def test_hatching_stays_in_its_box(box: Box) -> None:
    ends = [tuple(map(float, pair.split())) for line in hatched([box]).split("M")[1:] for pair in line.split("L")]
    assert all(
        box.x - 0.1 <= x <= box.x + box.width + 0.1 and box.y - 0.1 <= y <= box.y + box.height + 0.1 for x, y in ends
    )


def test_shapes_are_svg_path_data() -> None:
    box = [Box(0, 0, 9, 6)]
    assert filled(box) == "M0 0h9v6h-9z"
    assert framed(box) == "M0 0h9v6h-9zM2 2v2h5v-2z"
    assert hatched(box) == "M0 4L4 0M2 6L8 0M6 6L9 3"
    assert striped(box) == "M0 2h9M0 4.5h9"


@given(
    st.lists(st.integers(0, 300), min_size=1, max_size=90), st.dictionaries(st.integers(1, 90), st.sampled_from(FATES))
)
def test_a_strip_is_never_wider(words: list[int], fates: dict[int, Fate]) -> None:
    strip = draw_strip(words, fates)
    places = [place for path in (strip.kept, strip.changed, strip.moved, strip.cut) for place in starts(path)]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in places)
    assert len(starts(strip.kept)) == sum(
        fates.get(at, "kept") in ("kept", "respelled") for at in range(1, len(words) + 1)
    )
