"""Facts: what a capture says of itself, each with the place where it stands."""

from dataclasses import dataclass
from typing import Literal

How = Literal["stated", "derived", "inferred", "corrected"]
Stretch = tuple[int, int]
"""A stretch of the capture's text: start and exclusive end, in code points."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value read from a capture, how it was come by, and the stretches it rests on.

    `stated` stands in the text, or in the metadata of an HTML page, whose tag `reason` names; `derived` is made from
    it (a headline cut from the first sentence), `inferred` follows from evidence elsewhere, `corrected` comes from a
    decision file. `reason` says what the evidence alone does not.
    """

    value: str
    how: How = "stated"
    evidence: tuple[Stretch, ...] = ()
    reason: str = ""


def value_of(fact: Fact | None) -> str:
    """The value of a fact, "" where it is unknown."""
    return fact.value if fact else ""


@dataclass(frozen=True, slots=True)
class Caption:
    """A picture's caption, with the credit of the picture where one is given."""

    text: str
    credit: str | None
    evidence: Stretch


@dataclass(frozen=True, slots=True)
class Embed:
    """A post of a social network that the page shows: its words, author, handle and ISO day where given."""

    text: str
    author: str | None
    handle: str | None
    date: str | None
    evidence: Stretch
