"""Credits in data: an agency, and how it is known, in one word."""

from plugins.captures.card import Card
from plugins.syndication.stories.credit import Credit


def credit_words(card: Card, credit: Credit | None) -> tuple[str, str]:
    """The agency of a capture and how it is known: `stated`, `corrected` (by people) or `inferred`; both "" if unknown.

    `credit` is that of a witness of a story, None for a capture alone.
    """
    if card.agency:
        return card.agency, card.agency_how or ""
    return (credit.agency or "", credit.how or "") if credit else ("", "")
