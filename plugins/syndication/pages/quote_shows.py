"""What rows of quotations show, as a digest."""

from collections.abc import Iterable

from plugins.keeping.coding import digest
from plugins.syndication.pages.utterance_view import UtteranceView


def rows_shown(rows: Iterable[UtteranceView]) -> bytes:
    """A digest of all that rows show; posts write themselves as their lines."""
    return digest(repr(tuple(rows)))
