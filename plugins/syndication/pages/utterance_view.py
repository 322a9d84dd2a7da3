"""Utterance views: one row of quotations, each wording with those who print it."""

from dataclasses import dataclass

from plugins.captures.post import Post
from plugins.syndication.quotes.variant import Piece


@dataclass(frozen=True, slots=True)
class CarrierView:
    """A capture that quotes an utterance: its post, the paragraph's address, and the words that name the speaker.

    `given_to` is the speaker that this capture names where it is another than the others name. `words` are what it
    quotes in part or retells, "" where it is a carrier of a wording.
    """

    article: Post
    address: str
    number: int
    evidence: str
    given_to: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class VariantView:
    """A wording: its pieces against the first one, what differs ("", "spelling" or "words"), and who prints it."""

    pieces: tuple[Piece, ...]
    differs: str
    carriers: tuple[CarrierView, ...]


@dataclass(frozen=True, slots=True)
class LinkView:
    """Another utterance that may be the same in other words: where it is shown, its words, and what speaks for it."""

    address: str
    words: str
    article: Post
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """A row: who says what, in which wordings, who quotes it in part or retells it, and what else it may be.

    `speaker` is "" where no capture names one, `known` as in `Speaker`. `address` is where its row stands, "" where
    the pages of quotations leave it out; `outlets` counts those that quote it, a capture of none that is known as one.
    """

    anchor: str
    address: str
    speaker: str
    known: str
    variants: tuple[VariantView, ...]
    in_part: tuple[CarrierView, ...]
    indirect: tuple[CarrierView, ...]
    links: tuple[LinkView, ...]
    shown_date: str
    iso_date: str
    outlets: int
