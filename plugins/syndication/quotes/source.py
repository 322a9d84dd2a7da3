"""Sources: what is known of a capture whose quotations are gathered, but for its text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
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
