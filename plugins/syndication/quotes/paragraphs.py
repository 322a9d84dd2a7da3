"""Paragraphs: which paragraph of a body a place is in."""

import re
from bisect import bisect_right


class Paragraphs:
    """The paragraphs of a body, divided by blank lines and counted from 1."""

    def __init__(self, body: str) -> None:
        self._breaks = [match.start() for match in re.finditer("\n\n", body)]

    def number(self, place: int) -> int:
        """The number of the paragraph that holds the code point at this place."""
        return bisect_right(self._breaks, place) + 1
