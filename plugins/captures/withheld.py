"""Withheld texts: what a site does not show of a capture, since it belongs to its publisher."""

from dataclasses import dataclass
from typing import Literal

Show = Literal["full", "excerpt", "metadata"]
"""How much of a capture is shown: all of it, its opening with its facts, or its facts alone."""

RUN = 8
"""So many words of a withheld text in a row are shown nowhere."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """That a capture is shown in part: how much of it, why, and of how many words its article is."""

    shown: Show
    reason: str
    words: int
