"""Quotations: the words of one speaker as one capture prints them, and where they stand."""

from dataclasses import dataclass
from typing import Literal

from plugins.captures.fact import Stretch

Kind = Literal["direct", "partial", "indirect"]
Known = Literal["named", "described", "pronoun", "unknown"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as the text tells.

    `name` is as printed: a name without its titles, a description ("a senior official"), a pronoun, or "". `key` is
    what speakers of several texts are compared by: the folded surname or description, "" for any other.
    """

    name: str = ""
    known: Known = "unknown"
    key: str = ""


NOBODY = Speaker()


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one capture quotes in one place.

    `parts` are stretches of the body without marks: several where the narrator interrupts or the speech runs over
    paragraphs, none for a post of a social network that stands beside the body. `words` are the parts joined with an
    ellipsis where the narrator interrupts. `number` counts paragraphs from 1, as the page of the post does. `evidence`
    is the stretch that says who speaks, None where nothing does. `direct` is a sentence in quotation marks, `partial`
    a few words of one, `indirect` what the narrator retells.
    """

    capture: str
    number: int
    parts: tuple[Stretch, ...]
    words: str
    kind: Kind
    speaker: Speaker = NOBODY
    evidence: Stretch | None = None

    @property
    def place(self) -> tuple[str, int, tuple[Stretch, ...], str]:
        """What quotations are put in order by: capture, paragraph, place in it."""
        return self.capture, self.number, self.parts, self.words
