"""Decisions: that captures are of one story, or not, what two are to each other, or which is the base."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal
from unicodedata import normalize

from plugins.captures.corrections.capture_name import spelling
from plugins.syndication.kind import Kind

FILE = "stories.toml"

Pair = tuple[str, str]
"""Two captures, a < b."""
DecidedKind = Literal[Kind, "unrelated"]
"""A relation, or that there is none."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is decided, and on which line of stories.toml."""

    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Decision:
    """What people decided about some captures, and why.

    `kind` is what two are to each other in a relation that is no copy; that two are copies is a join of the two. A base
    is one capture, all else are two or more.
    """

    ruling: Literal["join", "split", "relation", "base"]
    captures: tuple[str, ...]
    why: Why
    kind: DecidedKind | None = None

    @property
    def pairs(self) -> Iterator[Pair]:
        """Every two captures that it speaks of."""
        return combinations(sorted(self.captures), 2)


@dataclass(frozen=True, slots=True)
class StoryDecisions:
    """The decisions of a collection, in the order of their lines."""

    decisions: tuple[Decision, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """The names of all captures that are spoken of."""
        return frozenset(name for decision in self.decisions for name in decision.captures)

    def spelt(self, ids: Iterable[str]) -> "StoryDecisions":
        """The same with the names of captures as `ids` spell them."""
        as_filed = spelling(ids)
        return self._renamed({name: as_filed(name) for name in self.named})

    def about(self, paths: Mapping[str, str]) -> "StoryDecisions":
        """The same for files read by themselves: what names one by its path, or the end of it, names its capture.

        `paths` holds the path of the file with slashes by the id of the capture; a name that fits several stays.
        """
        filed = {id: normalize("NFC", f"/{path}") for id, path in paths.items()}
        ends = {name: normalize("NFC", f"/{name}") for name in self.named}
        meant = {name: [id for id, path in filed.items() if path.endswith(end)] for name, end in ends.items()}
        return self._renamed({name: ids[0] if len(ids) == 1 else name for name, ids in meant.items()})

    def _renamed(self, names: Mapping[str, str]) -> "StoryDecisions":
        captures = (tuple(names[name] for name in decision.captures) for decision in self.decisions)
        return StoryDecisions(
            tuple(replace(one, captures=them) for one, them in zip(self.decisions, captures, strict=True))
        )
