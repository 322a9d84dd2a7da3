"""Sources: what is known of a capture whose quotations are gathered, but for its text."""

from typing import NamedTuple


class Source(NamedTuple):
    """A capture that may quote somebody.

    `text` is a digest of what its quotations are found in, `shown` one of all that rows of quotations show of its post
    besides. `date` is ISO, `outlet` what tells outlets apart, `story` what tells stories apart, each "" where there is
    none; `related` are the captures that report its matter in other words.
    """

    id: str
    text: bytes = b""
    shown: bytes = b""
    date: str = ""
    outlet: str = ""
    story: str = ""
    related: tuple[str, ...] = ()


class KnownSource(NamedTuple):
    """A source as the register keeps it by its rank: all but its id, and of what is related to it a digest alone."""

    text: bytes
    shown: bytes
    date: str
    outlet: str
    story: str
    related: bytes
