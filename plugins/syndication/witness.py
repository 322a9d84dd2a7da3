"""Witnesses: captures as bearers of a text."""

from dataclasses import dataclass
from functools import cached_property

from plugins.captures.capture import Capture
from plugins.captures.fact import value_of
from plugins.syndication.quotation import narration
from plugins.syndication.words import words


@dataclass(frozen=True)
class Witness:
    """One outlet's text: paragraphs joined by a blank line, with what is known of where it comes from.

    `date` is ISO and only as precise as stated; what is unknown is None, and a missing headline is "".
    """

    id: str
    title: str
    body: str
    outlet: str | None = None
    agency: str | None = None
    date: str | None = None

    @cached_property
    def words(self) -> list[str]:
        """The folded words of the body."""
        return words(self.body)

    @cached_property
    def narration(self) -> list[str]:
        """The folded words of the body outside its quotations."""
        return words(narration(self.body))


def witness_of(capture: Capture) -> Witness:
    """Make a witness of a capture, leaving its furniture behind."""
    return Witness(
        id=capture.id,
        title=capture.title.value,
        body=capture.body,
        outlet=value_of(capture.outlet) or None,
        agency=value_of(capture.agency) or None,
        date=value_of(capture.date) or None,
    )
