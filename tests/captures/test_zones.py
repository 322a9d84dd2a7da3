import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.zones import offset_of


@pytest.mark.parametrize(
    ("name", "day", "offset"),
    [
        ("GMT", "2025-07-01", "+00:00"),
        ("IST", "2025-07-01", "+05:30"),
        ("ET", "2025-01-07", "-05:00"),
        ("ET", "2025-07-01", "-04:00"),
        ("PT", "2025-03-08", "-08:00"),
        ("PT", "2025-03-09", "-07:00"),
        ("CT", "2025-11-02", "-06:00"),
        ("+0530", "2025-07-01", "+05:30"),
    ],
)
def test_names_of_zones_are_offsets(name: str, day: str, offset: str) -> None:
    assert offset_of(name, day, "", 0) == offset


def test_season_before_the_rule_stays_open() -> None:
    assert offset_of("ET", "2001-07-01", "", 0) == ""


@given(st.sampled_from(["IST", "+9999", "", "XYZ", "est", "et"]), st.text(max_size=20))
def test_unclear_zone_is_left_out(name: str, text: str) -> None:
    assert offset_of(name, "2025-07-01", "Tel Aviv " + text, 9) == ""
