"""Takedowns: captures whose texts are gone from the site, each with the day and the reason."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from plugins.captures.address import address_of
from plugins.captures.corrections.capture_name import PATH_HINT, spelling
from plugins.captures.problem import Problem
from plugins.captures.wording import say_date
from plugins.publication.rights import FILE


@dataclass(frozen=True, slots=True)
class Takedown:
    """That a capture was taken down, when and why, and whether its file was removed as well."""

    capture: str
    on: date
    reason: str
    line: int
    removed: bool = False

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
    takedowns: Sequence[Takedown], ids: Collection[str], unread: Iterable[str] = ()
) -> tuple[list[Takedown], list[Problem]]:
    """The takedowns with names as the files spell them, and the problems of those that would take nothing down.

    A name without a file is a slip, whose text would stay, unless the entry says that the file was removed.
    """
    filed = {*ids, *unread}
    as_filed = spelling(filed)
    standing = {address_of(id): id for id in filed} if takedowns else {}
    sound: dict[str, Takedown] = {}
    problems = []
    for takedown in (takedown.spelt(as_filed) for takedown in takedowns):
        name, other = takedown.capture, standing.get(address_of(takedown.capture))
        if name not in filed and not takedown.removed:
            reason, remedy = f"there is no capture {name!r}", f"{PATH_HINT}, or removed = true where its file is gone"
        elif other and other != name:
            reason, remedy = f"where the post of {name!r} would stand, that of {other!r} does", PATH_HINT
        elif first := sound.get(takedown.url):
            reason, remedy = f"{name!r} was taken down above already (line {first.line})", "keep one of the two"
        else:
            sound[takedown.url] = takedown
            continue
        problems.append(Problem(FILE, reason, remedy, takedown.line))
    return list(sound.values()), problems
