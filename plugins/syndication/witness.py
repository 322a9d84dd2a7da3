"""Witnesses: captures as bearers of a text."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

from plugins.captures.capture import Capture
from plugins.captures.card import Card
from plugins.captures.fact import value_of
from plugins.keeping.coding import digest
from plugins.syndication.texts.tokens import Tokens, tokens


class Bearer(Protocol):
    """What is known of where a text comes from; what is unknown is None."""

    @property
    def id(self) -> str:
        """What tells it from other captures."""

    @property
    def outlet_key(self) -> str | None:
        """What tells outlets apart, in whatever case they are written."""

    @property
    def agency(self) -> str | None:
        """The agency that it is credited to."""

    @property
    def agency_corrected(self) -> bool:
        """Whether people named the agency, not its page."""

    @property
    def date(self) -> str | None:
        """Its ISO date, only as precise as stated."""


class Traits(NamedTuple):
    """A witness but for its words: a bearer of the body that has this digest."""

    id: str
    digest: bytes
    title: str
    outlet: str | None = None
    agency: str | None = None
    date: str | None = None
    agency_corrected: bool = False

    @property
    def outlet_key(self) -> str | None:
        """What tells outlets apart, in whatever case they are written; None for one that is not known."""
        return self.outlet.casefold() if self.outlet else None


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
    def traits(self) -> Traits:
        """All but the body."""
        return Traits(
            id=self.id,
            digest=digest(self.body),
            title=self.title,
            outlet=self.outlet,
            agency=self.agency,
            date=self.date,
            agency_corrected=self.agency_corrected,
        )


def traits_of(card: Card) -> Traits:
    """The traits of a capture, of whose text its card has a digest."""
    return Traits(
        id=card.id,
        digest=card.body,
        title=card.title,
        outlet=card.outlet or None,
        agency=card.agency or None,
        date=card.date or None,
        agency_corrected=card.agency_how == "corrected",
    )


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
