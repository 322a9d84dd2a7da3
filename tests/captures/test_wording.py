from dataclasses import replace

import pytest

from plugins.captures.fact import Fact
from plugins.captures.lines.furniture import CUES
from plugins.captures.wording import say_date, say_furniture, say_when
from tests.captures.invented import read


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2025", "2025"),
        ("2025-03", "March 2025"),
        ("2025-03-07", "7 March 2025"),
        ("2025-03-07T08:55", "7 March 2025, 08:55"),
        ("2025-03-07T08:55:00", "7 March 2025, 08:55"),
        ("2025-03-07T08:55:00+05:30", "7 March 2025, 08:55 (+05:30)"),
        ("2025-03-07T08:55-03:30", "7 March 2025, 08:55 (-03:30)"),
    ],
)
def test_dates_are_said_as_precisely(iso: str, said: str) -> None:
    assert say_date(iso) == said


def test_undated_says_what_is_known() -> None:
    undated = read()
    assert say_when(undated) == "Undated"
    assert say_when(replace(undated, not_before=Fact("2025-03-08"))) == "Undated, not before 8 March 2025"


def test_update_dates_where_alone() -> None:
    assert say_when(replace(read(), updated=Fact("2025-03-08"))) == "8 March 2025"


@pytest.mark.parametrize("kind", sorted({cue.kind for cue in CUES}))
def test_kinds_are_said_in_words(kind: str) -> None:
    assert "_" not in say_furniture(f"furniture:{kind}")


def test_furniture_of_no_kind_has_name() -> None:
    assert say_furniture("furniture") == "page text"
