"""Tables: rows under named columns, as CSV that spreadsheets open without harm."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.captures.rendering import showable

Cell = str | int | float | None
"""What is unknown is None; a float is a share of 0 to 1."""

# what a spreadsheet takes for a formula, in the wide letters of East Asia too, behind space or our own mark
_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]")
_MARK = "'"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one cell for each column, in an order that does not depend on how captures were found."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def as_csv(self) -> str:
        """The table as RFC 4180 has it, with a header, but with lines that end in a line feed.

        A cell of text that a spreadsheet would run has one apostrophe before it: see `guarded`.
        """
        return Table((), (self.columns,)).rows_as_csv() + self.rows_as_csv()

    def rows_as_csv(self) -> str:
        """The rows of the table without its header."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerows([_written(cell) for cell in row] for row in self.rows)
        # the writer does not quote a lone carriage return, and readers end a line there
        return str(showable(out.getvalue())).replace("\r", "\N{REPLACEMENT CHARACTER}")


def listed(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return "; ".join(values)


def guarded(text: str) -> str:
    """A text that no spreadsheet runs: an apostrophe before what looks like a formula, one more where some stand there.

    Taking one apostrophe from each text that begins with apostrophes and such a sign gives the texts back.
    """
    return _MARK + text if _FORMULA.match(text) else text


def _written(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return guarded(cell)
    return f"{cell:.4f}" if isinstance(cell, float) else cell
