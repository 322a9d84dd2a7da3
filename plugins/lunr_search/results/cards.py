"""Cards: what a result shows of a capture before its snippet."""

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.keeping.coding import digest
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.listing import Asked, Listed
from plugins.lunr_search.part import Part

SIZE = 8
"""Cards in a part: witnesses of a story are numbered one after the other, so most stories are in one."""

FIELDS = ("title", "url", "outlet", "agency", "agency_how", "shown_date", "lang", "author", "place")
"""What stands in a card, in this order; then the story's address and title. theme/search/results.js reads them."""


def card_parts(documents: Sequence[Listed], asked: Sequence[Asked]) -> Iterator[Part]:
    """Make the parts `cards/<n>` of documents in the order of their numbers: document i is card i % SIZE of i // SIZE.

    They are given twice, as they are listed and as they are read where a part is written.

    A card is a list of texts; those at its end that are empty are left out.
    """
    for first in range(0, len(documents), SIZE):
        holds = digest([document.card for document in documents[first : first + SIZE]])
        yield Part(f"cards/{first // SIZE}", holds, partial(_cards, asked[first : first + SIZE]))


def _cards(asked: Sequence[Asked]) -> list[list[str]]:
    return [_card(one.card()) for one in asked]


def _card(document: SearchDocument) -> list[str]:
    alone = document.story == document.url
    story = ("", "") if alone else (document.story, document.story_title)
    return without_empty_end([*(getattr(document, field) for field in FIELDS), *story])


def without_empty_end(texts: list[str]) -> list[str]:
    """Leave out the empty texts at the end of a list."""
    standing = max((place for place, text in enumerate(texts, 1) if text), default=0)
    return texts[:standing]
