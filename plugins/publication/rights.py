"""Rights: how much of each capture may be shown to others, and why."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import normalize

from plugins.captures.card import Card
from plugins.captures.corrections.capture_name import PATH_HINT, matches, spelling
from plugins.captures.problem import Problem
from plugins.captures.withheld import Show

FILE = "rights.toml"
Named = Literal["outlet", "captures", "capture"]
ORDER: tuple[Named, ...] = ("outlet", "captures", "capture")
"""What an entry may name, the closest last: what is said of a capture holds before what is said of its outlet."""


@dataclass(frozen=True)
class Right:
    """An entry of rights.toml: how much is shown of what it names, and why; `line` is where it stands.

    `names` are of one kind: outlets, patterns of captures' paths (`*` is anything, folders included), or paths.
    """

    kind: Named
    names: tuple[str, ...]
    show: Show
    reason: str
    line: int

    def unmet(self, captures: Sequence[Card]) -> tuple[str, ...]:
        """Those of its names that mean none of the captures."""
        return tuple(name for at, name in enumerate(self.names) if not any(self._means(at, one) for one in captures))

    def speaks_of(self, capture: Card) -> bool:
        """Whether it names the capture."""
        return any(self._means(at, capture) for at in range(len(self.names)))

    def _means(self, at: int, capture: Card) -> bool:
        if self.kind == "outlet":
            return _one(capture.outlet).casefold() == _one(self.names[at]).casefold()
        if self.kind == "captures":
            return matches(self.names[at], capture.id)
        return capture.id == self.names[at]

    @property
    def closeness(self) -> int:
        """How closely it names what it names; what names everything is to be told exceptions of."""
        return -1 if self.names == ("*",) and self.kind == "captures" else ORDER.index(self.kind)


DEFAULT = Right("captures", ("*",), "excerpt", "nobody has said that more of it may be", 0)
"""What holds of a capture that no entry names: news text belongs to its publisher."""


def decide(
    rights: Iterable[Right], captures: Iterable[Card], absent: Collection[str] = ()
) -> tuple[dict[str, Right], list[Problem]]:
    """The right that holds of each capture by id, and the problems of entries that name what is not there.

    The entry that names it most closely holds: its path before a pattern, a pattern before its outlet, that before
    `*` alone; of two that are as close, the later. What names one that is `absent` for a reason of its own is
    no problem.
    """
    collected = list(captures)
    as_filed = spelling(capture.id for capture in collected)
    spelt = [_spelt(right, as_filed) for right in rights]
    ordered = sorted(spelt, key=lambda right: right.closeness)
    held: dict[str, Right] = {}
    for capture in collected:
        held[capture.id] = next((right for right in reversed(ordered) if right.speaks_of(capture)), DEFAULT)
    unmet = ((right, name) for right in spelt for name in right.unmet(collected))
    return held, [_unmet(right, name) for right, name in unmet if not _is_absent(right, name, absent)]


def _one(name: str) -> str:
    """A name in composed letters: `é` is one code point, or two on a Mac."""
    return normalize("NFC", name)


def _spelt(right: Right, as_filed: Callable[[str], str]) -> Right:
    return replace(right, names=tuple(map(as_filed, right.names))) if right.kind == "capture" else right


def _is_absent(right: Right, name: str, absent: Collection[str]) -> bool:
    return right.kind != "outlet" and any(matches(name, id) for id in absent)


def _unmet(right: Right, name: str) -> Problem:
    if right.kind == "outlet":
        return Problem(FILE, f"no capture is of the outlet {name!r}", "write it as posts show it", right.line)
    like = "there is no capture" if right.kind == "capture" else "no capture is called like"
    return Problem(FILE, f"{like} {name!r}", PATH_HINT, right.line)
