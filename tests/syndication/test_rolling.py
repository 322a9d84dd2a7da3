"""Reports that are added to through the day."""

import pytest

from plugins.syndication.texts.rolling import is_rolling


@pytest.mark.parametrize(
    "text",
    [
        "LANMERE - News of the ferry (all times local):\n\nThe tug has left.",
        "9:05 a.m.\n\nThe tug has left.\n\n8:40 a.m.\n\nThe tide turns.",
        "14.20\n\nThe tug has left.\n\n13.05 GMT\n\nThe tide turns.",
    ],
)
def test_entries_make_a_rolling_report(text: str) -> None:
    assert is_rolling(text)


@pytest.mark.parametrize(
    "text", ["The tug left at 9:05 a.m.\n\nIt came back at 10:20.", "9:05 a.m.\n\nThe tug has left."]
)
def test_a_time_makes_no_rolling_report(text: str) -> None:
    assert not is_rolling(text)


@pytest.mark.parametrize("text", ["\n" * 200_000, "." * 200_000, "10:05" + " " * 200_000 + "noon"])
def test_a_page_of_marks_is_soon_read(text: str) -> None:
    assert not is_rolling(text)  # hours, if every mark were tried with every other
