"""Takedowns: captures whose texts are gone from the site, each with the day and the reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from unicodedata import normalize

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

    A file that is gone may be named. What no file below the folder of captures is called is a slip, and so is a name
    that is but spelled like a capture's, or whose post would be that of one: its text would stay.
    """
    as_filed = spelling((*(capture.id for capture in captures), *unread))
    spelt = [takedown.spelt(as_filed) for takedown in takedowns]
    gone = {takedown.capture for takedown in spelt}
    kept = [capture.id for capture in captures if capture.id not in gone]
    like = {**{_loosely(id): id for id in kept}, **{address_of(id): id for id in kept}}
    sound: dict[str, Takedown] = {}
    problems = []
    for takedown in spelt:
        name = takedown.capture
        if meant := like.get(_loosely(name)) or like.get(address_of(name)):
            reason, remedy = f"there is no capture {name!r}, but {meant!r}", PATH_HINT
        elif "*" in name or not _is_path(name):
            reason, remedy = f"no capture can be called {name!r}", PATH_HINT
        elif first := sound.get(takedown.url):
            reason, remedy = f"{name!r} was taken down above already (line {first.line})", "keep one of the two"
        else:
            sound[takedown.url] = takedown
            continue
        problems.append(Problem(FILE, reason, remedy, takedown.line))
    return list(sound.values()), problems


def _is_path(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and str(path) == name


def _loosely(name: str) -> str:
    """A name without what people write otherwise: capitals, accents in two signs, Windows' slashes, a way's start."""
    return normalize("NFC", name).casefold().replace("\\", "/").lstrip("./")
