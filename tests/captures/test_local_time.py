import pytest

from plugins.captures.fact import Fact
from plugins.captures.html.local_time import as_shown

UTC = Fact("2025-03-08T04:00:41+00:00", reason="JSON-LD datePublished")


def test_one_moment_is_told_as_shown() -> None:
    found = as_shown(UTC, Fact("2025-03-07T23:00:00-05:00", evidence=((3, 9),)))
    assert found == Fact("2025-03-07T23:00:41-05:00", evidence=((3, 9),), reason=UTC.reason)


def test_zone_not_shown_is_inferred() -> None:
    found = as_shown(UTC, Fact("2025-03-07T23:00:00", evidence=((3, 9),)))
    assert (found.value, found.how, found.evidence) == ("2025-03-07T23:00:41-05:00", "inferred", ((3, 9),))
    assert found.reason.startswith("JSON-LD datePublished gives it in UTC")


@pytest.mark.parametrize(
    "shown",
    [
        "2025-03-07",
        "2025-03",
        "2025-03-07T22:57:00",
        "2025-03-07T23:15:00",
        "2025-03-06T23:00:00-05:00",
        "2025-03-07T23:00:00-06:00",
        "x",
    ],
)
def test_other_moments_change_nothing(shown: str) -> None:
    assert as_shown(UTC, Fact(shown)) == UTC


def test_local_times_are_kept() -> None:
    declared = Fact("2025-03-08T05:00:41+01:00")
    assert as_shown(declared, Fact("2025-03-08T04:00:00")) == declared


def test_nothing_shown_changes_nothing() -> None:
    assert as_shown(UTC, None) == UTC
