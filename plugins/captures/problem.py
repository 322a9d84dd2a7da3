"""Problems: what is wrong with a file, said for people.

CaptureError    one capture cannot be read, or not be corrected as asked
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where (`file`, and `line` when one is known), what, and what to do about it."""

    file: str
    reason: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return printable(f"{where}: {self.reason}; {self.remedy}")


def printable(words: str) -> str:
    """Words from a file, or its name, that can neither forge lines nor move a terminal's cursor or colour it."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)


class CaptureError(Exception):
    """A capture that cannot be read, or not be corrected as asked: the reason, and what to do about it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy

    def problem(self, file: str, line: int | None = None) -> Problem:
        """The problem as one of `file`."""
        return Problem(file, self.reason, self.remedy, line)
