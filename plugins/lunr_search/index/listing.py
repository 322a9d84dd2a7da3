"""The listing: what the index knows of every document beside its words."""

from collections.abc import Callable
from dataclasses import fields
from hashlib import blake2b
from typing import NamedTuple

from plugins.lunr_search.document import SearchDocument

_DIGEST = 16
_TEXTS = ("summary", "body", "captions", "embeds")
_SHOWN = tuple(field.name for field in fields(SearchDocument) if field.name not in _TEXTS)


class Asked(NamedTuple):
    """A document that is to be found: its ref, a digest of all it holds, and how it is read when it has to be.

    `card` reads all of it but its texts, which may be empty then.
    The ref is a sound text, and part of what the digest is made of.
    """

    ref: str
    digest: bytes
    read: Callable[[], SearchDocument]
    card: Callable[[], SearchDocument]


class Listed(NamedTuple):
    """A document in the index: its digest, that of what its result shows, and the facts that order and narrow."""

    ref: str
    digest: bytes
    card: bytes
    story: str
    outlet: str
    agency: str
    date: str

    @property
    def ordered_by(self) -> tuple[str, str, str]:
        """What its number depends on."""
        return self.story, self.date, self.ref


def listed(asked: Asked, document: SearchDocument) -> Listed:
    """List a document."""
    card = (getattr(document, name) for name in _SHOWN)
    facts = (document.story, document.outlet, document.agency, document.date[:10])
    return Listed(asked.ref, asked.digest, text_digest(*card), *map(sound, facts))


def sound(text: str) -> str:
    """A text as UTF-8 can write it: halves of pairs, which a page may name by their numbers, are spelt out."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def text_digest(*texts: str) -> bytes:
    """A digest of texts in their order, 16 bytes."""
    whole = "".join((str([*map(len, texts)]), *texts))
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
