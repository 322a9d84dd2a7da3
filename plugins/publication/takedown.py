"""Takedowns: captures whose texts are gone from the site, each with the day and the reason."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from plugins.captures.address import address_of
from plugins.captures.wording import say_date


@dataclass(frozen=True, slots=True)
class Takedown:
    """That a capture was taken down, when and why; its file may still lie in the folder of captures, or be gone."""

    capture: str
    on: date
    reason: str
    line: int

    def spelt(self, as_filed: Callable[[str], str]) -> "Takedown":
        """The same with the capture's name as its file spells it."""
        return replace(self, capture=as_filed(self.capture))

    @property
    def url(self) -> str:
        """The address of its post, where its tombstone stands."""
        return f"posts/{address_of(self.capture)}.html"

    @property
    def day(self) -> str:
        """The day in words."""
        return say_date(self.on.isoformat())
