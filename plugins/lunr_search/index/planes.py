"""Planes: a number of every document, as texts of their digits (theme/search/digits.js)."""

from collections.abc import Iterable

DIGITS = "]^_`abcdefghijklmnopqrstuvwxyz{|"
"""32 signs in a row of which neither JSON nor a script has to escape any."""


def planes(numbers: Iterable[int]) -> list[str]:
    """Write numbers, none below 0: a text of all last digits, one of all before these, and so on.

    gzip makes that a third smaller than one number after the other.
    """
    left = list(numbers)
    written: list[str] = []
    while not written or any(left):
        written.append("".join(DIGITS[number % len(DIGITS)] for number in left))
        left = [number // len(DIGITS) for number in left]
    return written
