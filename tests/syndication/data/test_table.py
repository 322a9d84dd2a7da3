"""Tables as CSV."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.data.table import Table, guarded, listed

UNGUARD = re.compile(r"^'(?=['\s]*[=+\-@＝＋－＠])")
"""What docs/data.md tells to take away."""


def one_cell(text: str) -> str:
    """A text as CSV has it under the name of a column."""
    rows = list(csv.reader(io.StringIO(Table(("name",), ((text,),)).as_csv(), newline="")))
    return rows[1][0] if rows[1] else ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "'=1", "＝1", "－1", "\n@x"])
def test_no_cell_is_run_as_a_formula(text: str) -> None:
    assert one_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Tides = moon", "'quoted'", "a-b", "", "1-2", "’-"])
def test_harmless_cells_stand_as_they_are(text: str) -> None:
    assert one_cell(text) == text


@given(st.text("'=+-@ \t\n,;\"a＝", max_size=12))
def test_guarded_texts_are_given_back(text: str) -> None:
    assert UNGUARD.sub("", guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@＝")


@given(st.text("'= \r\n,;\"a", max_size=12))
def test_a_cell_is_read_as_it_was_written(text: str) -> None:
    assert one_cell(text) == guarded(text).replace("\r", "\ufffd")


def test_unknown_cells_are_empty() -> None:
    assert Table(("a", "b", "c"), ((None, 0, ""),)).as_csv() == "a,b,c\n,0,\n"


@pytest.mark.parametrize(("share", "written"), [(1.0, "1.0000"), (0.0, "0.0000"), (2 / 3, "0.6667")])
def test_shares_have_four_decimals(share: float, written: str) -> None:
    assert Table(("share",), ((share,),)).as_csv() == f"share\n{written}\n"


def test_what_no_file_holds_is_replaced() -> None:
    assert one_cell("bell\x07 half\ud800 nothing\x00") == "bell� half� nothing�"


def test_several_values_stand_in_one_cell() -> None:
    assert listed(["Odile Farrow", "Bo Marsh"]) == "Odile Farrow; Bo Marsh"
