import pytest

from plugins.captures.lines.dates import find_readings
from plugins.captures.pages.date_order import settled
from plugins.captures.pages.page import page_of
from tests.captures.invented import PROSE, page

GERMAN = "Die Fähre ist am Dienstag im dichten Nebel auf eine Sandbank gelaufen und konnte sich nicht mehr befreien."


def days(*lines: str) -> list[str]:
    text = page(*lines)
    return [date.day for date in settled(page_of(text), list(find_readings(text))).values()]


def test_open_date_stays_open() -> None:
    assert days("Published 03/04/2025", *PROSE) == []


@pytest.mark.parametrize(
    ("date", "elsewhere", "day"),
    [
        ("03/04/2025", "Printed 25/04/2025", "2025-04-03"),
        ("03/04/2025", "Printed 04/25/2025", "2025-03-04"),
        ("03-04-2025", "Printed 4 March 2025", "2025-03-04"),
        ("03/04/2025", "Printed 3 April 2025", "2025-04-03"),
        ("03/04/2025 9:30 AM PT", "", "2025-03-04"),
        ("03/04/2025 09:30 IST", "", "2025-04-03"),
        ("03/04/2025", GERMAN, "2025-04-03"),
    ],
)
def test_page_settles_the_order(date: str, elsewhere: str, day: str) -> None:
    assert days(f"Published {date}", elsewhere)[0] == day


def test_page_of_both_orders_settles_nothing() -> None:
    assert days("Published 03/04/2025", "25/04/2025", "04/26/2025") == ["2025-04-25", "2025-04-26"]
