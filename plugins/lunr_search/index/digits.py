"""Digits: whole numbers as text that gzip makes small and a script reads quickly (theme/search/digits.js)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from plugins.lunr_search.index.occurrences import Numbers, starts_of

DIGITS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\<')
"""92 signs that need no escaping in a script; those from `LAST` on say that another digit follows."""
LAST = 75
"""So many numbers take one digit. Most gaps and counts are small; measured on 10,000 posts, 75 was best of 20 to 75."""

_SIGNS = np.frombuffer(DIGITS.encode("ascii"), np.uint8)


@dataclass(frozen=True)
class Written:
    """Numbers as text: the signs of all of them, and where each begins, the end last."""

    signs: npt.NDArray[np.uint8]
    starts: Numbers

    @property
    def sizes(self) -> Numbers:
        """How many digits each number has."""
        return np.diff(self.starts)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The text of the numbers from `start` up to `end`."""
        last = len(self.starts) - 1 if end is None else end
        return self.signs[self.starts[start] : self.starts[last]].tobytes().decode("ascii")


def write_numbers(numbers: Numbers) -> Written:
    """Write numbers of 0 and more, the least of their digits first.

    A number below `LAST` is one digit. What a larger one has above `LAST` is divided by the number of signs from there
    on: the rest is a digit, and the quotient is written after it.
    """
    more = len(DIGITS) - LAST
    left = np.asarray(numbers, np.int64)
    sizes = np.ones(len(left), np.int64)
    places = np.arange(len(left))
    written: list[tuple[Numbers, Numbers]] = []
    while len(places):
        large = left >= LAST
        written.append((places, np.where(large, LAST + (left - LAST) % more, left)))
        places, left = places[large], (left[large] - LAST) // more
        sizes[places] += 1
    starts = starts_of(sizes)
    signs = np.empty(starts[-1], np.uint8)
    for place, (numbers_written, digits) in enumerate(written):
        signs[starts[numbers_written] + place] = _SIGNS[digits]
    return Written(signs, starts)


def number_text(numbers: Numbers) -> str:
    """The text of numbers, all in one."""
    return write_numbers(numbers).text()


def digit_counts(numbers: Numbers) -> Numbers:
    """How many digits each number takes."""
    more = len(DIGITS) - LAST
    left = np.asarray(numbers, np.int64)
    sizes = np.ones(len(left), np.int64)
    places = np.arange(len(left))
    while len(places):
        places, left = places[left >= LAST], (left[left >= LAST] - LAST) // more
        sizes[places] += 1
    return sizes
