"""Found: what one capture quotes and retells, read from its text alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec

from plugins.keeping.coding import decode, encode
from plugins.syndication.quotes.finding import find_quotations
from plugins.syndication.quotes.full_names import full_names, is_surname
from plugins.syndication.quotes.quotation import Quotation, Speaker
from plugins.syndication.quotes.retelling import Retold, find_retold


@dataclass(frozen=True, slots=True)
class Text:
    """What quotations are found in: the paragraphs of a capture divided by blank lines, and the posts beside them."""

    body: str
    posts: tuple[Quotation, ...] = ()


Load = Callable[[str], Text]
"""Reads the text of a capture, by its id."""


@dataclass(frozen=True, slots=True)
class Found:
    """The quotations of one capture, those between marks and posts, and the sentences that retell; both in order.

    `surnames` are the speakers whom it has no full name for.
    """

    quotations: tuple[Quotation, ...] = ()
    retold: tuple[Retold, ...] = ()
    surnames: tuple[Speaker, ...] = ()


def find(id: str, text: Text) -> Found:
    """Find what a text quotes, each quotation once, and what it retells."""
    between_marks = find_quotations(id, text.body)
    by_surname = {one.speaker for one in between_marks if is_surname(one.speaker)}
    nowhere = (speaker for speaker in by_surname if not full_names(text.body, speaker))
    return Found(
        in_order({*between_marks, *text.posts}),
        tuple(find_retold(id, text.body)),
        tuple(sorted(nowhere, key=lambda speaker: speaker.name)),
    )


def in_order(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Quotations by capture and place; of two posts of the same words in one place by their signers."""
    return tuple(sorted(quotations, key=lambda one: (*one.place, one.kind, one.speaker.name)))


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds what captures quote, as bytes: what another process hands over quickly, and what is kept.

    What holds half a character can be no bytes, and is handed over as it is.
    """

    load: Load

    def __call__(self, id: str) -> bytes | Found:
        """What is found in one capture."""
        found = find(id, self.load(id))
        try:
            return encode((id, found))
        except UnicodeEncodeError:
            return found


def read_found(data: bytes | msgspec.Raw) -> Found:
    """What the bytes of a finder say.

    Raises:
        ValueError: they are none.
    """
    _, found = decode(memoryview(data), tuple[str, Found])
    return found
