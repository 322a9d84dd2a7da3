"""Takedowns: captures whose texts are gone from the site, each with the day and the reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugins.captures.address import address_of
from plugins.captures.capture import Capture
from plugins.captures.corrections.capture_name import PATH_HINT, spelling
from plugins.captures.problem import Problem
from plugins.captures.wording import say_date

FILE = "rights.toml"


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


def sound_takedowns(
    takedowns: Iterable[Takedown], captures: Sequence[Capture], unread: Iterable[str] = ()
) -> tuple[list[Takedown], list[Problem]]:
    """The takedowns with names as the files spell them, and the problems of those whose tombstones have no place.

    A file that is gone may be named. A name that means none, but whose post would be that of a capture, is a slip.
    """
    as_filed = spelling((*(capture.id for capture in captures), *unread))
    spelt = [takedown.spelt(as_filed) for takedown in takedowns]
    gone = {takedown.capture for takedown in spelt}
    posts = {f"posts/{address_of(capture.id)}.html": capture.id for capture in captures if capture.id not in gone}
    sound: dict[str, Takedown] = {}
    problems = []
    for takedown in spelt:
        if takedown.url in posts:
            reason = f"there is no capture {takedown.capture!r}, but {posts[takedown.url]!r}"
            problems.append(Problem(FILE, reason, PATH_HINT, takedown.line))
        elif first := sound.get(takedown.url):
            reason = f"{takedown.capture!r} was taken down above already (line {first.line})"
            problems.append(Problem(FILE, reason, "keep one of the two", takedown.line))
        else:
            sound[takedown.url] = takedown
    return list(sound.values()), problems
