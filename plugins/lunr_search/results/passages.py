"""Passages: the texts of one capture, from which its snippet is cut where it is shown."""

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.part import Part
from plugins.lunr_search.results.cards import without_empty_end

FIELDS = ("body", "summary", "captions", "embeds")
"""What a part holds, in this order, which is also the order in which a snippet prefers them."""


def passage_part(document: SearchDocument) -> Part:
    """Make the part `passages/<address>` of a capture: its texts, those at the end that are empty left out."""
    address = document.url.removeprefix("posts/").removesuffix(".html")
    return Part(f"passages/{address}", without_empty_end([getattr(document, field) for field in FIELDS]))
