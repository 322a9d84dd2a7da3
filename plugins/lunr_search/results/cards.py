"""Cards: what a result shows of a capture before its snippet."""

from collections.abc import Iterator, Sequence

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.part import Part

SIZE = 16
"""Cards in a part: witnesses of a story are numbered one after the other, so most stories are in one."""

FIELDS = ("title", "url", "outlet", "agency", "agency_how", "shown_date", "lang", "author", "place")
"""What stands in a card, in this order; then the story's address and title. theme/search/results.js reads them."""


def card_parts(documents: Sequence[SearchDocument]) -> Iterator[Part]:
    """Make the parts `cards/<n>` of documents in the order of their numbers: document i is card i % SIZE of i // SIZE.

    A card is a list of texts; those at its end that are empty are left out.
    """
    for first in range(0, len(documents), SIZE):
        yield Part(f"cards/{first // SIZE}", [_card(document) for document in documents[first : first + SIZE]])


def _card(document: SearchDocument) -> list[str]:
    alone = document.story == document.url
    story = ("", "") if alone else (document.story, document.story_title)
    return without_empty_end([*(getattr(document, field) for field in FIELDS), *story])


def without_empty_end(texts: list[str]) -> list[str]:
    """Leave out the empty texts at the end of a list."""
    standing = max((place for place, text in enumerate(texts, 1) if text), default=0)
    return texts[:standing]
