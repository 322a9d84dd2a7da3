"""Pieces of the pages that say who carried what, rendered alone."""

import pytest

from tests.theme.test_templates import piece


@pytest.mark.parametrize(("left", "said"), [(-3, False), (0, False), (1, True)])
def test_what_is_not_listed_is_counted(left: int, said: bool) -> None:
    told = piece("_ledger.html", "more(left, 'texts')", left=left)
    assert (f"and {left} older texts" in told) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 texts"), (1, "1 text"), (2, "2 texts")])
def test_one_thing_is_said_as_one(count: int, said: str) -> None:
    assert piece("_ledger.html", "times(count, 'text')", count=count) == said


def test_a_share_is_said_beside_its_bar() -> None:
    told = piece("_ledger.html", "share(41)")
    assert "h41v8" in told
    assert told.endswith("</svg>41 %")


def test_nothing_compared_has_no_bar() -> None:
    assert piece("_ledger.html", "share(none)") == "–"


def test_an_agency_leads_to_its_page() -> None:
    addresses = {"AP": "agencies/ap.html"}
    assert 'href="./agencies/ap.html">AP<' in piece("_macros.html", "agency('AP')", agency_addresses=addresses)
    assert "href" not in piece("_macros.html", "agency('<b>')", agency_addresses=addresses)
