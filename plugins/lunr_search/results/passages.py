"""Passages: the texts of one capture, from which its snippet is cut where it is shown."""

from collections.abc import Callable

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.part import Part, part_path
from plugins.lunr_search.results.cards import without_empty_end

FIELDS = ("body", "summary", "captions", "embeds")
"""What a part holds, in this order, which is also the order in which a snippet prefers them."""


def passage_part(url: str, holds: bytes, read: Callable[[], SearchDocument]) -> Part:
    """Make the part `passages/<address>` of the capture whose page stands at `url`: its texts.

    Those at the end that are empty are left out. It is read where the part is written; `holds` is its digest.
    """
    return Part(_name(url), holds, lambda: _texts(read()))


def passage_path(url: str) -> str:
    """Where the part stands below the site's root."""
    return part_path(_name(url))


def _name(url: str) -> str:
    return f"passages/{url.removeprefix('posts/').removesuffix('.html')}"


def _texts(document: SearchDocument) -> list[str]:
    return without_empty_end([getattr(document, field) for field in FIELDS])
