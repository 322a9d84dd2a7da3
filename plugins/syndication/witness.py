"""Witnesses: captures as bearers of a text."""

from dataclasses import dataclass
from functools import cached_property

from plugins.captures.capture import Capture
from plugins.captures.card import Card
from plugins.captures.fact import value_of
from plugins.syndication.texts.rolling import is_rolling
from plugins.syndication.texts.tokens import Tokens, tokens


@dataclass(frozen=True)
class Witness:
    """One outlet's text: paragraphs joined by a blank line, with what is known of where it comes from.

    `date` is ISO and only as precise as stated; what is unknown is None, and a missing headline is "".
    `agency_corrected` says that people named its agency, not its page.
    """

    id: str
    title: str
    body: str
    outlet: str | None = None
    agency: str | None = None
    date: str | None = None
    agency_corrected: bool = False

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the body."""
        return tokens(self.body)

    @property
    def outlet_key(self) -> str | None:
        """What tells outlets apart, in whatever case they are written; None for one that is not known."""
        return self.outlet.casefold() if self.outlet else None

    @cached_property
    def rolling(self) -> bool:
        """Whether the body is a report that its newsroom adds to through the day."""
        return is_rolling(self.body)


def witness_from(card: Card, body: str = "") -> Witness:
    """Make a witness of a card, and of the text of its capture where that is needed."""
    return Witness(
        id=card.id,
        title=card.title,
        body=body,
        outlet=card.outlet or None,
        agency=card.agency or None,
        date=card.date or None,
        agency_corrected=card.agency_how == "corrected",
    )


def witness_of(capture: Capture) -> Witness:
    """Make a witness of a capture, leaving its furniture behind."""
    return Witness(
        id=capture.id,
        title=capture.title.value,
        body=capture.body,
        outlet=value_of(capture.outlet) or None,
        agency=value_of(capture.agency) or None,
        date=value_of(capture.date) or None,
        agency_corrected=capture.agency is not None and capture.agency.how == "corrected",
    )
