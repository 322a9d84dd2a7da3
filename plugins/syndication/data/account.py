"""Accounts: a story as it was told, with the figures of its witnesses."""

from collections.abc import Callable
from dataclasses import dataclass

from plugins.syndication.stories.credit import Credits
from plugins.syndication.stories.story import Story


@dataclass(frozen=True, slots=True)
class Standing:
    """How a witness stands in its story: its siglum, the share of the base's words that it keeps (0 to 1).

    `cut`, `added`, `changed` and `moved` count paragraphs. A further capture of one outlet is a `version` ("later
    version") of another one, whose id `version_of` is; both are "" else.
    """

    capture: str
    siglum: str
    share_kept: float
    cut: int = 0
    added: int = 0
    changed: int = 0
    moved: int = 0
    version: str = ""
    version_of: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A story, a digest of all that its account holds and its captures are in lists, and what gives its account."""

    story: Story
    shows: bytes
    account: Callable[[], "Account"]


@dataclass(frozen=True, slots=True)
class Account:
    """A story with its address on the site, its headline, the ISO date it was first seen ("" if unknown), its credits.

    The standings are in the order of the sigla.
    """

    story: Story
    address: str
    title: str
    first_seen: str
    credits: Credits
    standings: tuple[Standing, ...]
